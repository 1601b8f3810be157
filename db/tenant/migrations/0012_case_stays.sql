-- What the change log says of cases, kept in columns, so that no report reads a million entries of it and puts them in order.
-- Made anew from the log by fill_case_history. Rows of a case that is deleted stay, as in the log: it may come back.

-- How long each case stood in which status. A case begins where it was when it was entered here; a move that was undone
-- before the next counts as not made.
create table case_stays (
  id bigint generated always as identity primary key,
  case_id uuid not null,
  status_id uuid not null,
  -- Where it came from; null when the case was entered.
  from_id uuid,
  entered_at timestamptz not null,
  -- Unless it stands there still: when it left, and where to.
  left_at timestamptz,
  next_id uuid,
  -- When it came to the same status the next time.
  again_at timestamptz,
  -- Of the case as it is now: whose alone it is, how it ended, and whether it is there and not archived.
  seer_id uuid,
  outcome text,
  counts boolean not null
);
create index case_stays_case on case_stays (case_id, id);
create index case_stays_entered on case_stays (entered_at)
  include (status_id, case_id, left_at, next_id, again_at, seer_id) where counts;
create index case_stays_outcome on case_stays (status_id, outcome)
  include (seer_id, case_id) where counts and outcome is not null and again_at is null;

-- What a case was until a moment, at which something changed that decides whether it is in the pipeline and for what.
create table case_states (
  id bigint generated always as identity primary key,
  case_id uuid not null,
  until_at timestamptz not null,
  -- False: until then it was not there.
  existed boolean not null,
  status_kind text,
  pipeline_id uuid,
  owner_id uuid,
  currency text,
  value numeric,
  probability_percent integer,
  expected_close_on date,
  archived_at timestamptz,
  -- Of a case that was deleted then: who may still know of it.
  visibility text,
  customer_id uuid
);
create index case_states_until on case_states (until_at);

-- The log's entries that made a move which the next one took back, and those that took it back.
create function undone_moves() returns setof bigint language plpgsql stable as $$
declare
  entry record;
  case_id uuid;
  ids bigint[];
  froms uuid[];
  top integer;
begin
  for entry in
    select l.row_id, l.id, l.verb, (l.new ->> 'status_id')::uuid as status_id, (l.old ->> 'status_id')::uuid as from_id
      from __schema__.change_log l
     where l.table_name = 'cases' and l.new ? 'status_id' and l.row_id in (
       select u.row_id from __schema__.change_log u where u.table_name = 'cases' and u.new ? 'status_id' and u.verb = 'undo-batch')
     order by l.row_id, l.id
  loop
    if case_id is distinct from entry.row_id then
      case_id := entry.row_id;
      ids := '{}';
      froms := '{}';
    end if;
    top := cardinality(ids);
    if entry.verb = 'undo-batch' and top > 0 and froms[top] = entry.status_id then
      return next ids[top];
      return next entry.id;
      ids := trim_array(ids, 1);
      froms := trim_array(froms, 1);
    else
      ids := ids || entry.id;
      froms := froms || entry.from_id;
    end if;
  end loop;
end $$;

-- What case_stays should hold, in the order of its ids.
create function told_case_stays() returns table (case_id uuid, status_id uuid, from_id uuid, entered_at timestamptz, left_at timestamptz,
    next_id uuid, again_at timestamptz, seer_id uuid, outcome text, counts boolean) language sql stable as $$
  select e.case_id, e.status_id, e.from_id, e.entered_at, lead(e.entered_at) over own, lead(e.status_id) over own,
      lead(e.entered_at) over same,
      case c.visibility when 'owner' then c.owner_id end, case when c.status_kind in ('won', 'lost') then c.status_kind end,
      c.id is not null and c.archived_at is null
    -- Whole entries would be sorted on disk.
    from (select l.row_id as case_id, l.id, l.at as entered_at, (l.new ->> 'status_id')::uuid as status_id, (l.old ->> 'status_id')::uuid as from_id
            from __schema__.change_log l where l.table_name = 'cases' and l.new ? 'status_id' offset 0) e
    left join __schema__.cases c on c.id = e.case_id
   where e.id not in (select __schema__.undone_moves())
  window own as (partition by e.case_id order by e.id), same as (partition by e.case_id, e.status_id order by e.id)
   order by e.id
$$;

-- What case_states should hold, in the order of its ids: each entry's state is that of now, under what the entries since were
-- before.
create function told_case_states() returns table (case_id uuid, until_at timestamptz, existed boolean, status_kind text, pipeline_id uuid,
    owner_id uuid, currency text, value numeric, probability_percent integer, expected_close_on date, archived_at timestamptz,
    visibility text, customer_id uuid) language sql stable as $$
  select t.case_id, t.until_at, t.operation <> 'insert', s.status_kind, s.pipeline_id, s.owner_id, s.currency, s.value,
      s.probability_percent, s.expected_close_on, s.archived_at, s.visibility, s.customer_id
    from (select l.row_id as case_id, l.id, l.at as until_at, l.operation, jsonb_build_object('status_kind', c.status_kind,
              'pipeline_id', c.pipeline_id, 'owner_id', c.owner_id, 'currency', c.currency, 'value', c.value,
              'probability_percent', c.probability_percent, 'expected_close_on', c.expected_close_on, 'archived_at', c.archived_at)
              || app.merge(l.old) over (partition by l.row_id order by l.id desc)
              - case when l.operation = 'delete' then '{}' else '{visibility,customer_id}' end::text[] as was
            from __schema__.change_log l left join __schema__.cases c on c.id = l.row_id
           where l.table_name = 'cases' and (l.operation <> 'update' or l.old ?|
             '{status_kind,pipeline_id,owner_id,currency,value,probability_percent,expected_close_on,archived_at}'::text[])) t
    left join lateral jsonb_to_record(t.was) s (status_kind text, pipeline_id uuid, owner_id uuid, currency text, value numeric,
      probability_percent integer, expected_close_on date, archived_at timestamptz, visibility text, customer_id uuid)
      on t.operation <> 'insert'
   order by t.id
$$;

create function fill_case_history() returns void language sql as $$
  delete from __schema__.case_stays;
  insert into __schema__.case_stays (case_id, status_id, from_id, entered_at, left_at, next_id, again_at, seer_id, outcome, counts)
    select * from __schema__.told_case_stays();
  delete from __schema__.case_states;
  insert into __schema__.case_states (case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value, probability_percent,
      expected_close_on, archived_at, visibility, customer_id)
    select * from __schema__.told_case_states()
$$;
-- How many rows are kept that the log doesn't tell, or the other way round.
create function wrong_case_history() returns integer language sql stable as $$
  select (select count(*) from (
      select case_id, status_id, from_id, entered_at, left_at, next_id, again_at, seer_id, outcome, counts from __schema__.case_stays
      except all select * from __schema__.told_case_stays()) a)::integer
    + (select count(*) from (
      select * from __schema__.told_case_stays() except all
      select case_id, status_id, from_id, entered_at, left_at, next_id, again_at, seer_id, outcome, counts from __schema__.case_stays) b)::integer
    + (select count(*) from (
      select case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value, probability_percent, expected_close_on,
        archived_at, visibility, customer_id from __schema__.case_states
      except all select * from __schema__.told_case_states()) c)::integer
    + (select count(*) from (
      select * from __schema__.told_case_states() except all
      select case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value, probability_percent, expected_close_on,
        archived_at, visibility, customer_id from __schema__.case_states) d)::integer
$$;
select fill_case_history();

create function note_case_history() returns trigger language plpgsql as $$
declare
  back uuid[];
begin
  if tg_op = 'DELETE' then
    insert into __schema__.case_states (case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value,
        probability_percent, expected_close_on, archived_at, visibility, customer_id)
      select id, now(), true, status_kind, pipeline_id, owner_id, currency, value, probability_percent, expected_close_on, archived_at,
        visibility, customer_id from old_rows;
    update __schema__.case_stays s set counts = false, outcome = null, seer_id = null from old_rows o where s.case_id = o.id;
    return null;
  end if;
  if tg_op = 'UPDATE' then
    insert into __schema__.case_states (case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value,
        probability_percent, expected_close_on, archived_at)
      select o.id, now(), true, o.status_kind, o.pipeline_id, o.owner_id, o.currency, o.value, o.probability_percent, o.expected_close_on,
          o.archived_at
        from new_rows n join old_rows o using (id)
       where (o.status_kind, o.pipeline_id, o.owner_id, o.currency, o.value, o.probability_percent, o.expected_close_on, o.archived_at)
         is distinct from
             (n.status_kind, n.pipeline_id, n.owner_id, n.currency, n.value, n.probability_percent, n.expected_close_on, n.archived_at);
    if current_setting('app.verb') = 'undo-batch' then
      -- Whose last move is taken back: as if they had never left.
      with gone as (
        delete from __schema__.case_stays s using new_rows n join old_rows o using (id)
         where n.status_id <> o.status_id and s.case_id = n.id and s.left_at is null and s.from_id = n.status_id
        returning s.id, s.case_id, s.status_id),
      last as (
        update __schema__.case_stays s set left_at = null, next_id = null from gone g
         where s.id = (select max(p.id) from __schema__.case_stays p where p.case_id = g.case_id and p.id < g.id)
        returning s.case_id)
      select array_agg(g.case_id) into back from gone g left join last using (case_id);
      update __schema__.case_stays s set again_at = null
       where s.case_id = any (back) and s.again_at is not null and not exists (
         select from __schema__.case_stays p where p.case_id = s.case_id and p.status_id = s.status_id and p.id > s.id);
    end if;
    update __schema__.case_stays s
       set left_at = coalesce(s.left_at, now()), next_id = coalesce(s.next_id, n.status_id),
           again_at = coalesce(s.again_at, case when s.status_id = n.status_id then now() end)
      from new_rows n join old_rows o using (id)
     where n.status_id <> o.status_id and n.id <> all (coalesce(back, '{}'))
       and s.case_id = n.id and (s.left_at is null or s.status_id = n.status_id and s.again_at is null);
    insert into __schema__.case_stays (case_id, status_id, from_id, entered_at, counts)
      select n.id, n.status_id, o.status_id, now(), false
        from new_rows n join old_rows o using (id) where n.status_id <> o.status_id and n.id <> all (coalesce(back, '{}'));
  else
    insert into __schema__.case_states (case_id, until_at, existed) select id, now(), false from new_rows;
    update __schema__.case_stays s
       set left_at = coalesce(s.left_at, now()), next_id = coalesce(s.next_id, n.status_id),
           again_at = coalesce(s.again_at, case when s.status_id = n.status_id then now() end)
      from new_rows n
     where s.case_id = n.id and (s.left_at is null or s.status_id = n.status_id and s.again_at is null);
    insert into __schema__.case_stays (case_id, status_id, entered_at, counts) select n.id, n.status_id, now(), false from new_rows n;
  end if;
  update __schema__.case_stays s set seer_id = f.seer_id, outcome = f.outcome, counts = f.counts
    from (select n.id, case n.visibility when 'owner' then n.owner_id end as seer_id,
                 case when n.status_kind in ('won', 'lost') then n.status_kind end as outcome, n.archived_at is null as counts
            from new_rows n) f
   where s.case_id = f.id and (s.counts, s.outcome, s.seer_id) is distinct from (f.counts, f.outcome, f.seer_id);
  return null;
end $$;
create trigger history_insert after insert on cases referencing new table as new_rows
  for each statement execute function note_case_history();
create trigger history_delete after delete on cases referencing old table as old_rows
  for each statement execute function note_case_history();
create trigger history_update after update on cases referencing old table as old_rows new table as new_rows
  for each statement execute function note_case_history();
