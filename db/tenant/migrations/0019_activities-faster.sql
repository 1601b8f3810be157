-- Figures of selling and streams of activities that cost the same however much there is.

-- How long a case stood, and a class of that: twelve to each factor e of days and one, so that a median is found by counting
-- the classes and reading one of them.
alter table case_stays
  add column stood_seconds double precision
    generated always as (extract(epoch from left_at - entered_at)::double precision) stored,
  add column stood_class integer
    generated always as (case when left_at is not null then
      floor(12 * ln(1 + greatest(extract(epoch from left_at - entered_at), 0)::double precision / 86400))::integer end) stored;
create index case_stays_stood on case_stays (status_id, stood_class, stood_seconds) include (entered_at, next_id, seer_id, case_id)
  where counts and again_at is null and stood_class is not null;
create index case_stays_standing on case_stays (status_id, entered_at) include (seer_id, case_id)
  where counts and again_at is null and stood_class is null;
create index case_stays_again on case_stays (again_at) where counts and again_at is not null;
-- What history says of winning is read from kept sums.
drop index case_stays_outcome;

-- What stays add up to, kept like case_sums: writes note what they changed, a job folds the notes, whoever reads adds both
-- (view case_stay_sum_rows). Only stays that count and were a case's last in their status.
create table case_stay_deltas (
  id bigint generated always as identity primary key,
  -- In which it was entered, by UTC; its first day.
  month date not null,
  status_id uuid not null,
  next_id uuid,
  seer_id uuid,
  outcome text,
  stood_class integer,
  count bigint not null,
  -- What they stood together; of those that stand there yet, the instants since when, counted from 1970.
  seconds numeric not null
);
-- Facet `end`: by all but the outcome. Facet `outcome`: of those whose case is closed, by status and outcome alone.
create table case_stay_sums (
  key uuid primary key,
  facet text not null,
  month date,
  status_id uuid not null,
  next_id uuid,
  seer_id uuid,
  outcome text,
  stood_class integer,
  count bigint not null,
  seconds numeric not null
);
create index case_stay_sums_month on case_stay_sums (facet, month);

-- One text for what is noted, whether rows come, go or change, and for what stands already, which the job folds.
do $do$
declare
  part text := $$select %s as sign, date_trunc('month', entered_at at time zone 'UTC')::date as month, status_id, next_id, seer_id, outcome,
      stood_class, extract(epoch from case when left_at is null then entered_at - 'epoch'::timestamptz else left_at - entered_at end) as seconds
    from %s where counts and again_at is null$$;
  note text := $$insert into __schema__.case_stay_deltas (month, status_id, next_id, seer_id, outcome, stood_class, count, seconds)
    select month, status_id, next_id, seer_id, outcome, stood_class, sum(sign), sum(sign * seconds)
      from (%s) s group by 1, 2, 3, 4, 5, 6
    having sum(sign) <> 0 or sum(sign * seconds) <> 0$$;
  came text := format(part, 1, 'new_rows');
  went text := format(part, -1, 'old_rows');
begin
  execute format($make$create function note_case_stay_sums() returns trigger language plpgsql as $fn$
begin
  if tg_op = 'INSERT' then
    %s;
  elsif tg_op = 'DELETE' then
    %s;
  elsif exists (select from new_rows) then
    %s;
  end if;
  return null;
end $fn$$make$, format(note, came), format(note, went), format(note, came || ' union all ' || went));
  execute format(note, format(part, 1, '__schema__.case_stays'));
end $do$;
create trigger sums_insert after insert on case_stays referencing new table as new_rows
  for each statement execute function note_case_stay_sums();
create trigger sums_delete after delete on case_stays referencing old table as old_rows
  for each statement execute function note_case_stay_sums();
create trigger sums_update after update on case_stays referencing old table as old_rows new table as new_rows
  for each statement execute function note_case_stay_sums();

-- A contact's and a case's stream of changes in its order, as change_log_customer_at is a customer's. What the statuses' index
-- was made for is kept in case_stays.
create index change_log_row_at on change_log (row_id, at desc, id desc);
drop index change_log_case_statuses;
-- The wall's pinned notes, and one's own.
create index notes_pinned on notes (pinned_at desc, id desc)
  where pinned_at is not null and customer_id is null and contact_id is null and case_id is null and archived_at is null;
create index notes_author on notes (author_id, created_at desc, id desc) where archived_at is null;
-- Done and nobody's: there may be none, which all that is done would have to be read to find out.
create index tasks_done_nobodys on tasks (completed_at desc, id desc)
  where status_kind = 'done' and owner_id is null and archived_at is null;
-- Whose meetings they are is read from indexes alone.
create index meetings_whose on meetings (id) include (owner_id);
create index meeting_participants_takers on meeting_participants (meeting_id) include (employee_id, state);
drop index meeting_participants_meeting;
-- A colleague's days in the calendar, whatever has been done of them.
create index tasks_days on tasks (owner_id, due_on, due_time, id) where due_on is not null and archived_at is null;
