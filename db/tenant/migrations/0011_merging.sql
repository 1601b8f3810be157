-- Likely duplicates, merging, changes of many at once.

-- How far the work on a batch has come that no page waits for: undoings and changes of many rows. It works off its entries of
-- the log, newest first (`reached` is the lowest that is done), or its rows in their order. Also of undoings that were quick, when
-- they left something to decide.
create table batch_runs (
  -- The batch that it writes.
  id uuid primary key,
  kind text not null check (kind in ('undo', 'change', 'duplicates')),
  actor_id uuid not null,
  verb text not null,
  label text not null,
  -- What is undone.
  undoes_batch_id uuid,
  -- How the rows are changed.
  input jsonb not null default '{}',
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  total bigint not null,
  done bigint not null default 0,
  reached bigint,
  -- How many rows are changed or put back.
  changed bigint not null default 0,
  created_at timestamptz not null default now(),
  finished_at timestamptz
);
create index batch_runs_unfinished on batch_runs (created_at) where state in ('waiting', 'running');
create index batch_runs_undoes on batch_runs (undoes_batch_id) where undoes_batch_id is not null;

-- The rows that a change of many is about.
create table batch_run_rows (
  run_id uuid not null references batch_runs (id),
  place bigint not null,
  row_id uuid not null,
  primary key (run_id, place)
);

-- What an undoing left as it is, and what was decided about it since.
create table undo_leftovers (
  run_id uuid not null references batch_runs (id),
  table_name text not null,
  row_id uuid not null,
  reason text not null,
  -- Of the log's entries the one that it stopped at.
  stopped_at bigint not null,
  decision text check (decision in ('put_back', 'left')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (run_id, table_name, row_id)
);

-- Whoever removes or merges a customer, a contact or an order asks whether anything refers to it, put away or not.
drop index cases_customer;
create index cases_customer on cases (customer_id) where customer_id is not null;
create index orders_any_customer on orders (customer_id);
create index registry_changes_customer on registry_changes (customer_id);
create index calls_any_customer on calls (customer_id) where customer_id is not null;
create index calls_any_contact on calls (contact_id) where contact_id is not null;
create index notes_any_customer on notes (customer_id) where customer_id is not null;
create index notes_any_contact on notes (contact_id) where contact_id is not null;
create index tasks_any_customer on tasks (customer_id) where customer_id is not null;
create index tasks_any_contact on tasks (contact_id) where contact_id is not null;
create index notifications_customer on notifications (customer_id) where customer_id is not null;
create index notifications_contact on notifications (contact_id) where contact_id is not null;

-- What was merged into another record stays, put away: its number, its address and its history lead to the other. Never a chain.
alter table customers
  add column merged_into_id uuid references customers (id),
  add constraint customers_merged_is_away check (merged_into_id is null or archived_at is not null);
alter table contacts
  add column merged_into_id uuid references contacts (id),
  add constraint contacts_merged_is_away check (merged_into_id is null or archived_at is not null);
create index customers_merged_into on customers (merged_into_id) where merged_into_id is not null;
create index contacts_merged_into on contacts (merged_into_id) where merged_into_id is not null;

-- A locked order follows its customer into another: what was agreed stands in the order itself.
create or replace function keep_locked_order() returns trigger language plpgsql as $$
declare
  loose text[] := case when old.restricted_at is null
    then '{status,owner_id,customer_id,locked_at,archived_at,restricted_at,updated_at,version}'
    else '{customer_id,updated_at,version}' end;
begin
  if to_jsonb(old) - loose is distinct from to_jsonb(new) - loose then
    raise check_violation using message = 'the order is locked', constraint = 'orders_locked';
  end if;
  return new;
end $$;

-- Records that may be one, as the last search of the register found them, whoever may see them: read only together with the
-- visibility of both. They say nothing that the records don't, so they are not in the change log.
create table duplicate_pairs (
  id uuid primary key default uuidv7(),
  entity text not null check (entity in ('customers', 'contacts')),
  low_id uuid not null,
  high_id uuid not null check (high_id > low_id),
  score smallint not null,
  reasons text[] not null,
  constraint duplicate_pairs_once unique (low_id, high_id)
);
create index duplicate_pairs_surest on duplicate_pairs (entity, score desc, id desc);
create index duplicate_pairs_high on duplicate_pairs (high_id);

-- Pairs that somebody looked at and found to be two.
create table not_duplicates (
  id uuid primary key default uuidv7(),
  entity text not null check (entity in ('customers', 'contacts')),
  low_id uuid not null,
  high_id uuid not null check (high_id > low_id),
  constraint not_duplicates_once unique (low_id, high_id)
);
create index not_duplicates_high on not_duplicates (high_id);
{{change_log not_duplicates null}}

-- Names that sound alike, and who is at the same address.
create index customers_bones on customers (app.name_bones(app.company_key(name))) where archived_at is null;
create index customers_place on customers (app.fold(street), postcode) where street is not null and archived_at is null;
create index contacts_bones on contacts (app.name_bones(app.name_key(first_name || ' ' || coalesce(last_name, '')))) where archived_at is null;
create index contacts_place on contacts (app.fold(street), postcode) where street is not null and archived_at is null;
