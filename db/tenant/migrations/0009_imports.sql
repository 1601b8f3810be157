-- Imports: remembered mappings, rows read in, external identifiers.

-- A file on its way into the register, its owner's alone to see: how it is read, what its columns mean, how far it has come.
create table imports (
  id uuid primary key default uuidv7(),
  owner_id uuid not null references employees (id),
  file_name text not null,
  byte_count bigint not null default 0,
  state text not null default 'sending' check (state in (
    'sending', 'file', 'reading', 'columns', 'checking', 'checked', 'running', 'done', 'stopped', 'failed')),
  kind text not null default 'customers' check (kind in (
    'customers', 'persons', 'suppliers', 'contacts', 'cases', 'products', 'notes')),
  -- Which system's identifiers the file holds: "hubspot", "tripletex", or any word that tells two apart.
  source text not null default 'file',
  format text not null default 'text' check (format in ('text', 'workbook')),
  encoding text,
  delimiter text,
  sheet text,
  -- What reading found in each column: header, samples, values, what is ambiguous.
  columns jsonb not null default '[]' check (jsonb_typeof(columns) = 'array'),
  mapping jsonb not null default '{}' check (jsonb_typeof(mapping) = 'object'),
  rule text not null default 'skip' check (rule in ('skip', 'fill', 'overwrite')),
  row_count integer not null default 0,
  -- How many rows the present step has behind it.
  position integer not null default 0,
  counts jsonb not null default '{}' check (jsonb_typeof(counts) = 'object'),
  failure text,
  -- What the run changes; undoing it puts the import back.
  batch_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
create index imports_owner on imports (owner_id, created_at desc);

create table import_parts (
  import_id uuid not null references imports (id) on delete cascade,
  position integer not null,
  bytes bytea not null check (octet_length(bytes) <= 524288),
  primary key (import_id, position)
);

-- The file's rows as they stand there. No outcome: the row is new.
create table import_rows (
  import_id uuid not null references imports (id) on delete cascade,
  number integer not null,
  cells text[] not null,
  outcome text check (outcome in ('update', 'same', 'duplicate', 'hidden', 'error')),
  detail jsonb,
  primary key (import_id, number)
);
create index import_rows_outcome on import_rows (import_id, outcome, number) where outcome is not null;

-- What the columns of a file with these headers meant the last time.
create table import_mappings (
  id uuid primary key default uuidv7(),
  signature text not null constraint import_mappings_once unique,
  kind text not null,
  source text not null,
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  updated_at timestamptz not null default now()
);

-- By what a record that was here before is called in another system. Of one that an import made, its own column says so.
create table external_ids (
  id uuid primary key default uuidv7(),
  source text not null,
  entity text not null check (entity in ('customer', 'contact', 'case', 'product', 'note')),
  external_id text not null,
  row_id uuid not null,
  constraint external_ids_once unique (entity, source, external_id)
);
create index external_ids_row on external_ids (row_id);

-- Matching looks these keys up while an import fills the table; a list of pending entries would be walked each time.
alter index customers_match_keys set (fastupdate = off);
alter index contacts_match_keys set (fastupdate = off);

{{change_log external_ids null}}
