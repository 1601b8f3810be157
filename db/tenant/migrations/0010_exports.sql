-- Exports, a person's data, erasure and retention.

-- Who took what out, and when. None of it is in the change log: it is a log itself, and nobody undoes it.
create table exports (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  actor_id uuid not null,
  kind text not null check (kind in ('list', 'report', 'archive', 'person')),
  -- Which list or report; of a person's data: whose, by id.
  subject text not null,
  -- The address that says the filter, the columns and the order.
  address text not null default '',
  format text not null check (format in ('csv', 'xlsx', 'zip')),
  -- Null until the last row was written: of one that was broken off for ever.
  row_count bigint,
  finished_at timestamptz,
  -- Of an archive: how long it can be fetched, how large it is, and why there is none.
  expires_at timestamptz,
  byte_count bigint,
  failed_at timestamptz
);
create index exports_newest on exports (at desc, id desc);
revoke delete on exports from __schema__;

-- Persons who were erased, without what they were called.
create table erasures (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  actor_id uuid not null,
  kind text not null check (kind in ('contact', 'customer')),
  row_id uuid not null,
  -- Null: somebody asked. Else the rule by which the person's time was over.
  rule text,
  -- How many rows and texts the person was taken out of.
  counts jsonb not null default '{}' check (jsonb_typeof(counts) = 'object')
);
create index erasures_newest on erasures (at desc, id desc);
revoke update, delete on erasures from __schema__;

-- What an erased person is known by again, should an import bring them: a keyed hash, from which nothing can be read.
create table suppressions (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  at timestamptz not null default now()
);
revoke update, delete on suppressions from __schema__;

-- How long what is kept, by kind of record; absent: for ever.
create table retention_rules (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('idle_contacts', 'archived_contacts', 'archived_persons', 'lost_cases'))
    constraint retention_rules_once unique,
  months smallint not null check (months between 1 and 240),
  -- Runs every night; otherwise only when somebody says so.
  enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
{{change_log retention_rules null}}

create table retention_runs (
  id uuid primary key default uuidv7(),
  at timestamptz not null default now(),
  actor_id uuid not null,
  kind text not null,
  months smallint not null,
  erased integer not null
);
create index retention_runs_newest on retention_runs (at desc, id desc);
revoke update, delete on retention_runs from __schema__;

-- An erased person's orders stay for the books, and only for them: administrators see them, nobody changes them.
alter table orders add column restricted_at timestamptz;
create index orders_restricted on orders (id) where restricted_at is not null;
create or replace function keep_locked_order() returns trigger language plpgsql as $$
declare
  loose text[] := case when old.restricted_at is null
    then '{status,owner_id,locked_at,archived_at,restricted_at,updated_at,version}' else '{updated_at,version}' end;
begin
  if to_jsonb(old) - loose is distinct from to_jsonb(new) - loose then
    raise check_violation using message = 'the order is locked', constraint = 'orders_locked';
  end if;
  return new;
end $$;
drop trigger keep_locked_order on orders;
create trigger keep_locked_order before update on orders for each row
  when (old.locked_at is not null or old.restricted_at is not null) execute function keep_locked_order();
-- Which contacts, customers and cases nothing has happened to for long.
create index contacts_idle on contacts (updated_at);

-- The log's words are nobody's to change, but an erased person's. Run as the tables' owner, these take values out and can do
-- nothing else: of rows, what stood under the names; of texts, each place where the person is named.
create function erase_logged(p_rows uuid[], p_keys text[]) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
  begin atomic
    with done as (
      update __schema__.change_log set old = old - p_keys, new = new - p_keys
       where row_id = any(p_rows) and (old ?| p_keys or new ?| p_keys) returning 1)
    select count(*) from done;
  end;
revoke execute on function erase_logged(uuid[], text[]) from public;
grant execute on function erase_logged(uuid[], text[]) to __schema__;

create function erase_logged_texts(p_pattern text, p_skipped text[], p_only jsonb) returns bigint
  language sql security definer set search_path = pg_catalog, pg_temp
  begin atomic
    with done as (
      update __schema__.change_log set old = app.blank_entry(old, table_name, p_pattern, p_only), new = app.blank_entry(new, table_name, p_pattern, p_only)
       where table_name <> all(p_skipped) and (old::text ~* p_pattern or new::text ~* p_pattern) returning 1)
    select count(*) from done;
  end;
revoke execute on function erase_logged_texts(text, text[], jsonb) from public;
grant execute on function erase_logged_texts(text, text[], jsonb) to __schema__;
