-- Following records, digests, settings of notifications.

-- Whoever is responsible for a record is told of its changes without a row here; `muted` says that they don't want to be.
alter table follows add column muted boolean not null default false;

alter table notifications
  drop constraint notifications_kind_check,
  add constraint notifications_kind_check check (kind in ('assignment', 'mention', 'due', 'meeting', 'change', 'call', 'failure')),
  -- The batch that alone is the reason; null once another was a reason too. When it is undone, nobody need be told.
  add column batch_id uuid;
create index notifications_batch on notifications (batch_id) where batch_id is not null;
-- What may still be mailed.
create index notifications_unmailed on notifications (employee_id, created_at) where read_at is null and mailed_at is null;
-- What an administrator decided about a job that failed for good.
create table job_decisions (
  id uuid primary key default uuidv7(),
  task text not null,
  decision text not null check (decision in ('retried', 'dismissed')),
  failed_at timestamptz,
  employee_id uuid not null references employees (id),
  created_at timestamptz not null default now()
);
create index job_decisions_newest on job_decisions (created_at desc);
{{change_log job_decisions null}}

-- Which records the entries of the present batch after `p_after` are about, and how: a record that changed, or something new at a
-- record (`item`, of the kind `event`). Several entries of one record are one row.
-- Most writes are of few rows: each is looked up by its key, whatever else the tables hold.
create function batch_events(p_after bigint)
  returns table (event text, item uuid, customer_id uuid, contact_id uuid, case_id uuid) language plpgsql stable rows 5
  set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
begin
  return query
  with mine as materialized (
    select l.table_name as t, l.row_id, l.customer_id as customer, l.operation as op, l.old, l.new,
           coalesce(l.new, l.old) as v
      from __schema__.change_log l where l.batch_id = current_setting('app.batch')::uuid and l.id > p_after)
  select distinct e.* from (
    select 'changed', null::uuid, m.row_id, null::uuid, null::uuid from mine m where m.t = 'customers' and m.op = 'update'
    union all select 'changed', null, null, m.row_id, null from mine m where m.t = 'contacts' and m.op = 'update'
    union all select 'changed', null, null, null, m.row_id from mine m where m.t = 'cases' and m.op = 'update'
      and m.new - '{board_rank,version,updated_at}'::text[] <> '{}'
    union all select 'changed', null, m.customer, null, null from mine m where m.customer is not null and m.t in ('customer_categories',
      'customer_logos', 'customer_employees', 'customer_departments', 'customer_processes', 'customer_billing',
      'customer_invoice_lines', 'contact_roles')
    union all select 'changed', null, null, coalesce((m.v ->> 'contact_id')::uuid, r.contact_id), null
      from mine m left join __schema__.contact_roles r on r.id = m.row_id where m.t = 'contact_roles'
    union all select 'changed', null, null, (m.v ->> 'contact_id')::uuid, null from mine m where m.t = 'contact_categories'
    union all select 'changed', null, null, null, coalesce((m.v ->> 'case_id')::uuid, cl.case_id, cc.case_id)
      from mine m left join __schema__.case_lines cl on cl.id = m.row_id left join __schema__.case_contacts cc on cc.id = m.row_id
     where m.t in ('case_lines', 'case_contacts')
    union all select case m.t when 'cases' then 'case' else 'order' end, m.row_id, m.customer, null,
      case m.t when 'orders' then (m.new ->> 'case_id')::uuid end
      from mine m where m.op = 'insert' and m.t in ('cases', 'orders')
    union all select case m.t when 'meetings' then 'meeting' when 'tasks' then 'task' else 'note' end, m.row_id,
      (m.new ->> 'customer_id')::uuid, (m.new ->> 'contact_id')::uuid, (m.new ->> 'case_id')::uuid
      from mine m where m.op = 'insert' and m.t in ('meetings', 'tasks', 'notes')
    union all select 'meeting', (m.new ->> 'meeting_id')::uuid, (m.new ->> 'customer_id')::uuid, (m.new ->> 'contact_id')::uuid, null
      from mine m where m.op = 'insert' and m.t = 'meeting_participants'
    -- An exchange tells of a call when it rings; it is of interest once it is over.
    union all select case when c.direction = 'in' and c.result <> 'answered' then 'missed' else 'call' end,
      c.id, c.customer_id, c.contact_id, c.case_id
      from mine m join __schema__.calls c on c.id = m.row_id
     where m.t = 'calls' and (c.provider is null or c.duration_seconds is not null)
       and (m.op = 'insert' or (m.op = 'update' and c.provider is not null and m.new ? 'duration_seconds' and m.old ->> 'duration_seconds' is null))
    union all select 'owner', m.row_id, case m.t when 'customers' then m.row_id end, case m.t when 'contacts' then m.row_id end,
      case m.t when 'cases' then m.row_id end
      from mine m where m.t in ('customers', 'contacts', 'cases') and m.op <> 'delete' and m.new ->> 'owner_id' is not null
  ) e;
end $$;

-- Whom the present transaction's part of a batch concerns, and what it is about: new owners, whoever missed a call, and those who follow
-- the record or are responsible for it. Never the one who did it; whether they may see it is asked by the caller.
create function batch_notices(p_after bigint)
  returns table (employee_id uuid, kind text, event text, item uuid, customer_id uuid, contact_id uuid, case_id uuid)
  language plpgsql stable rows 5 set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
begin
  return query
  with events as materialized (select * from __schema__.batch_events(p_after)),
  told as (
    select coalesce(cu.owner_id, co.owner_id, ca.owner_id) as who, 'assignment' as kind, e.*
      from events e left join __schema__.customers cu on cu.id = e.customer_id
      left join __schema__.contacts co on co.id = e.contact_id left join __schema__.cases ca on ca.id = e.case_id
     where e.event = 'owner'
    union all
    select coalesce(c.employee_id, ca.owner_id, cu.owner_id, co.owner_id), 'call', e.*
      from events e join __schema__.calls c on c.id = e.item left join __schema__.customers cu on cu.id = e.customer_id
      left join __schema__.contacts co on co.id = e.contact_id left join __schema__.cases ca on ca.id = e.case_id
     where e.event = 'missed' and c.started_at > now() - interval '1 day'
    union all
    select f.employee_id, 'change', e.*
      from events e join __schema__.follows f on not f.muted and f.customer_id = e.customer_id where e.event <> 'owner'
    union all
    select f.employee_id, 'change', e.*
      from events e join __schema__.follows f on not f.muted and f.contact_id = e.contact_id where e.event <> 'owner'
    union all
    select f.employee_id, 'change', e.*
      from events e join __schema__.follows f on not f.muted and f.case_id = e.case_id where e.event <> 'owner'
    union all
    select r.owner_id, 'change', e.* from events e join __schema__.customers r on r.id = e.customer_id
     where e.event <> 'owner' and not exists (select from __schema__.follows f
       where f.customer_id = r.id and f.employee_id = r.owner_id and f.muted)
    union all
    select r.owner_id, 'change', e.* from events e join __schema__.contacts r on r.id = e.contact_id
     where e.event <> 'owner' and not exists (select from __schema__.follows f
       where f.contact_id = r.id and f.employee_id = r.owner_id and f.muted)
    union all
    select r.owner_id, 'change', e.* from events e join __schema__.cases r on r.id = e.case_id
     where e.event <> 'owner' and not exists (select from __schema__.follows f
       where f.case_id = r.id and f.employee_id = r.owner_id and f.muted))
  select distinct t.* from told t join __schema__.employees w on w.id = t.who and w.active
   where t.who <> current_setting('app.actor')::uuid
     -- Nobody is told twice of what they are given, invited to or mentioned in.
     and (t.item is null or not exists (select from __schema__.notifications n where n.employee_id = t.who and n.created_at = now()
       and t.item in (n.task_id, n.meeting_id, n.note_id, n.call_id)))
     -- A call is no news to whoever took it.
     and not (t.event = 'call' and exists (select from __schema__.calls c where c.id = t.item and c.employee_id = t.who))
  -- The batch that this one takes back.
  union all
  select null, 'change', 'undone', b.undoes_batch_id, null, null, null from __schema__.batches b
   where b.id = current_setting('app.batch')::uuid and b.undoes_batch_id is not null;
end $$;

-- What somebody wants to be mailed at once is handed to a job, whoever tells them.
create function mail_notices() returns trigger language plpgsql as $$
begin
  if exists (select from new_rows n join __schema__.notification_settings s on s.employee_id = n.employee_id and s.kind = n.kind
      where s.by_mail = 'at_once') then
    perform app.enqueue_notices();
  end if;
  return null;
end $$;
create trigger mail_notices after insert on notifications referencing new table as new_rows
  for each statement execute function mail_notices();
