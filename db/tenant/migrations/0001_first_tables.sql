-- Every organisation's tables. `__schema__` and `__collation__` are filled in when a schema is made;
-- `{{change_log <table> <customer>}}` becomes the triggers that log every write to the table.
create table migrations (
  version integer primary key,
  name text not null,
  applied_at timestamptz not null default now()
);

create table change_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  batch_id uuid not null,
  actor_id uuid not null,
  verb text not null,
  table_name text not null,
  row_id uuid not null,
  customer_id uuid,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  old jsonb,
  new jsonb
);
create index change_log_batch on change_log (batch_id, id);
create index change_log_row on change_log (row_id, id desc);
create index change_log_customer on change_log (customer_id, id desc) where customer_id is not null;
revoke update, delete on change_log from __schema__;

-- Batches that people look for by name: imports and undoings.
create table batches (
  id uuid primary key,
  verb text not null,
  label text not null,
  undoes_batch_id uuid,
  actor_id uuid not null,
  at timestamptz not null default now()
);
revoke update, delete on batches from __schema__;

create table employees (
  id uuid primary key default uuidv7(),
  name text not null check (name <> ''),
  email text,
  team text,
  active boolean not null default true,
  external_id text constraint employees_external_id_unique unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

create table categories (
  id uuid primary key default uuidv7(),
  name text not null check (name <> '') constraint categories_name_unique unique,
  color_slot smallint not null default 1 check (color_slot between 1 and 8),
  position integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

create table customers (
  id uuid primary key default uuidv7(),
  kind text not null default 'company' check (kind in ('company', 'person')),
  is_supplier boolean not null default false,
  name text not null check (name <> ''),
  nickname text,
  number text constraint customers_number_unique unique,
  org_number text,
  country text not null check (country ~ '^[A-Z]{2}$'),
  email text,
  phone text,
  website text,
  street text,
  postcode text,
  city text,
  industry text,
  employee_count integer check (employee_count >= 0),
  founded_year smallint,
  annual_revenue numeric(16, 2),
  -- Null: the organisation's own currency. What another system says in its own stays in that.
  annual_revenue_currency text check (annual_revenue_currency ~ '^[A-Z]{3}$'),
  parent_id uuid references customers (id) check (parent_id <> id),
  owner_id uuid references employees (id),
  visibility text not null default 'everyone' check (visibility in ('everyone', 'owner')),
  external_id text constraint customers_external_id_unique unique,
  search text generated always as (app.norm(
    name || ' ' || coalesce(nickname, '') || ' ' || coalesce(number, '') || ' ' || coalesce(org_number, '') || ' ' ||
    coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(city, '') || ' ' ||
    -- Once more without spaces and hyphens: a number is found however it is written.
    regexp_replace(coalesce(org_number, ''), '\D', '', 'g') || ' ' ||
    regexp_replace(coalesce(phone, ''), '\D', '', 'g'))) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  version integer not null default 1,
  constraint customers_owner_only_has_owner check (visibility = 'everyone' or owner_id is not null)
);
create index customers_name on customers (name collate "__collation__", id) where archived_at is null;
create index customers_number on customers (number collate "__collation__", id) where archived_at is null;
create index customers_city on customers (city collate "__collation__", id) where archived_at is null;
create index customers_updated on customers (updated_at desc, id desc) where archived_at is null;
-- Narrow, so that the list's count reads it alone.
create index customers_count on customers (visibility, owner_id) where archived_at is null;
create index customers_owner on customers (owner_id, name collate "__collation__", id) where archived_at is null;
create index customers_parent on customers (parent_id) where parent_id is not null;
create index customers_search on customers using gin (search ext.gin_trgm_ops);
-- While somebody types: names that begin with it, without reading every name that holds it.
create index customers_prefix on customers (app.norm(name) text_pattern_ops) where archived_at is null;
-- Who sees what: the few owner-only customers are found without reading the others.
create index customers_owner_only on customers (id, owner_id) where visibility = 'owner';
create index customers_org_number on customers (org_number) where org_number is not null;

create table customer_categories (
  id uuid primary key default uuidv7(),
  customer_id uuid not null references customers (id),
  category_id uuid not null references categories (id),
  constraint customer_categories_once unique (customer_id, category_id)
);
create index customer_categories_category on customer_categories (category_id, customer_id);

create table contacts (
  id uuid primary key default uuidv7(),
  first_name text not null check (first_name <> ''),
  last_name text,
  email text,
  phone text,
  owner_id uuid references employees (id),
  visibility text not null default 'everyone' check (visibility in ('everyone', 'owner')),
  external_id text constraint contacts_external_id_unique unique,
  search text generated always as (app.norm(
    first_name || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' ||
    regexp_replace(coalesce(phone, ''), '\D', '', 'g'))) stored,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  version integer not null default 1,
  constraint contacts_owner_only_has_owner check (visibility = 'everyone' or owner_id is not null)
);
create index contacts_name on contacts (last_name collate "__collation__", first_name collate "__collation__", id) where archived_at is null;
create index contacts_search on contacts using gin (search ext.gin_trgm_ops);
create index contacts_prefix on contacts (app.norm(first_name || ' ' || coalesce(last_name, '')) text_pattern_ops) where archived_at is null;
create index contacts_last_name_prefix on contacts (app.norm(last_name) text_pattern_ops) where archived_at is null;

-- A person's place at a company: what belongs to the link, not to the person.
create table contact_roles (
  id uuid primary key default uuidv7(),
  contact_id uuid not null references contacts (id),
  customer_id uuid not null references customers (id),
  title text,
  email text,
  phone text,
  is_primary boolean not null default false,
  from_date date,
  until_date date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint contact_roles_once unique (contact_id, customer_id)
);
create index contact_roles_customer on contact_roles (customer_id);

create table products (
  id uuid primary key default uuidv7(),
  name text not null check (name <> '') constraint products_name_unique unique,
  series text,
  unit_price numeric(14, 2),
  currency text check (currency ~ '^[A-Z]{3}$'),
  active boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

create table case_statuses (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('open', 'won', 'lost')),
  names jsonb not null,
  position integer not null,
  color_slot smallint not null default 1 check (color_slot between 1 and 8),
  probability_percent smallint not null check (probability_percent between 0 and 100),
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  unique (id, kind),
  constraint case_statuses_won_is_certain check (kind <> 'won' or probability_percent = 100),
  constraint case_statuses_lost_is_none check (kind <> 'lost' or probability_percent = 0),
  constraint case_statuses_fixed_stay check (kind = 'open' or archived_at is null)
);
create unique index case_statuses_one_won_one_lost on case_statuses (kind) where kind in ('won', 'lost');

create table case_reasons (
  id uuid primary key default uuidv7(),
  outcome text not null check (outcome in ('won', 'lost')),
  names jsonb not null,
  position integer not null default 0,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

create table cases (
  id uuid primary key default uuidv7(),
  number bigint generated by default as identity constraint cases_number_unique unique,
  title text not null check (title <> ''),
  customer_id uuid references customers (id),
  owner_id uuid references employees (id),
  status_id uuid not null,
  -- Copied from the status, kept equal by the foreign key: open and closed are told apart without a join.
  status_kind text not null,
  value numeric(14, 2) check (value >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  probability_percent smallint not null check (probability_percent between 0 and 100),
  probability_is_own boolean not null default false,
  -- Rounded once per case, to the unit of its currency (ISK has none smaller): every sum adds these.
  weighted_value numeric(14, 2) generated always as (
    round(value * probability_percent / 100, case when currency = 'ISK' then 0 else 2 end)) stored,
  follow_up_on date,
  expected_close_on date,
  opened_on date,
  closed_on date,
  reason_id uuid references case_reasons (id),
  competitor text,
  description text,
  source text,
  visibility text not null default 'everyone' check (visibility in ('everyone', 'owner')),
  external_id text constraint cases_external_id_unique unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  version integer not null default 1,
  foreign key (status_id, status_kind) references case_statuses (id, kind),
  constraint cases_closed_has_date check ((status_kind = 'open') = (closed_on is null)),
  constraint cases_won_is_certain check (status_kind <> 'won' or probability_percent = 100),
  constraint cases_lost_is_none check (status_kind <> 'lost' or probability_percent = 0),
  -- Cases that came with another system's history may lack a reason; nobody can end one here without it.
  constraint cases_lost_has_reason check (status_kind <> 'lost' or reason_id is not null or external_id is not null),
  constraint cases_owner_only_has_owner check (visibility = 'everyone' or owner_id is not null)
);
create index cases_updated on cases (updated_at desc, id desc) where archived_at is null;
create index cases_status on cases (status_id, updated_at desc, id desc) where archived_at is null;
create index cases_owner on cases (owner_id, updated_at desc, id desc) where archived_at is null;
create index cases_customer on cases (customer_id) where archived_at is null;
create index cases_open_pipeline on cases (status_id)
  include (currency, value, weighted_value, expected_close_on, follow_up_on, owner_id, visibility, customer_id)
  where status_kind = 'open' and archived_at is null;
create index cases_closed on cases (closed_on) include (status_kind, currency, value, reason_id, owner_id, visibility, customer_id)
  where status_kind <> 'open' and archived_at is null;
create index cases_follow_up on cases (follow_up_on, id) where status_kind = 'open' and archived_at is null;
-- The list as it opens: what is being worked on, newest first.
create index cases_open_number on cases (number desc) where status_kind = 'open' and archived_at is null;
create index cases_title on cases using gin (app.norm(title) ext.gin_trgm_ops);

create table case_contacts (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases (id),
  contact_id uuid not null references contacts (id),
  role text,
  constraint case_contacts_once unique (case_id, contact_id)
);
create index case_contacts_contact on case_contacts (contact_id);

create table case_lines (
  id uuid primary key default uuidv7(),
  case_id uuid not null references cases (id),
  product_id uuid references products (id),
  description text,
  quantity numeric(14, 3) not null default 1,
  unit_price numeric(14, 2),
  discount_percent numeric(5, 2) not null default 0 check (discount_percent between 0 and 100),
  position integer not null default 0
);
create index case_lines_case on case_lines (case_id, position);

{{change_log employees null}}
{{change_log categories null}}
{{change_log customers r.id}}
{{change_log customer_categories r.customer_id}}
{{change_log contacts null}}
{{change_log contact_roles r.customer_id}}
{{change_log products null}}
{{change_log case_statuses null}}
{{change_log case_reasons null}}
{{change_log cases r.customer_id}}
{{change_log case_contacts (select c.customer_id from __schema__.cases c where c.id = r.case_id)}}
{{change_log case_lines (select c.customer_id from __schema__.cases c where c.id = r.case_id)}}
