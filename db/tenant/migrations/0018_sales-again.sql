-- Cases, orders, exports: what the first ones lacked.

-- A case that isn't ended stands in a status of its own pipeline. Won and Lost are no pipeline's, so a foreign key over both columns would
-- need a third; what stands is left as it is, and whatever is written from now on is looked at.
create function keep_case_in_pipeline() returns trigger language plpgsql as $$
begin
  if new.pipeline_id is distinct from (select s.pipeline_id from __schema__.case_statuses s where s.id = new.status_id) then
    raise exception 'the status is of another pipeline' using errcode = 'check_violation', constraint = 'cases_status_in_pipeline', table = 'cases';
  end if;
  return null;
end $$;
create trigger keep_inserted_in_pipeline after insert on cases for each row
  when (new.status_kind in ('open', 'stalled')) execute function keep_case_in_pipeline();
create trigger keep_in_pipeline after update of status_id, pipeline_id, status_kind on cases for each row
  when (new.status_kind in ('open', 'stalled') and (old.status_id, old.pipeline_id, old.status_kind)
    is distinct from (new.status_id, new.pipeline_id, new.status_kind)) execute function keep_case_in_pipeline();
create function keep_status_in_pipeline() returns trigger language plpgsql as $$
begin
  raise exception 'a status stays in its pipeline' using errcode = 'check_violation', constraint = 'case_statuses_stay', table = 'case_statuses';
end $$;
create trigger keep_in_pipeline before update of pipeline_id on case_statuses for each row
  when (old.pipeline_id is distinct from new.pipeline_id) execute function keep_status_in_pipeline();

-- One index of a seller's open cases, where two said nearly the same.
drop index cases_owner_open;
drop index cases_open_owner;
create index cases_open_owner on cases (owner_id)
  include (id, number, status_id, pipeline_id, currency, value, weighted_value, expected_close_on, follow_up_on, source, visibility,
    customer_id, expected_close_moves)
  where status_kind = 'open' and archived_at is null;
