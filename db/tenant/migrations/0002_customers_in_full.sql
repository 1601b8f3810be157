-- Customers and contacts in full: reach, addresses, groups, billing, processes, own fields, registries, views.

-- Categories form a tree; a name is taken among its siblings only.
alter table categories add column parent_id uuid references categories (id) check (parent_id <> id);
alter table categories drop constraint categories_name_unique;
alter table categories add constraint categories_name_unique unique nulls not distinct (parent_id, name);

create table departments (
  id uuid primary key default uuidv7(),
  name text not null check (name <> '') constraint departments_name_unique unique,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

alter table customers
  add column is_customer boolean not null default true,
  add constraint customers_is_something check (is_customer or is_supplier),
  -- A private customer's name in its parts; `name` is both together.
  add column first_name text,
  add column last_name text,
  -- The same person as a contact.
  add column contact_id uuid constraint customers_contact_once unique references contacts (id),
  add column phone_e164 text check (phone_e164 ~ '^\+[0-9]{4,15}$'),
  -- Further numbers: [{"kind": "mobile", "number": "070-174 06 05", "e164": "+46701740605"}]
  add column phones jsonb not null default '[]' check (jsonb_typeof(phones) = 'array'),
  add column fax text,
  -- Beside `email`, the primary one.
  add column emails text[] not null default '{}',
  add column invoice_email text,
  -- Beside street, postcode and city, the postal one: {"visiting": {"street", "postcode", "city", "country"}, …}
  add column addresses jsonb not null default '{}' check (jsonb_typeof(addresses) = 'object'),
  add column directions text,
  add column industry_code text,
  add column parent_share_percent numeric(5, 2) check (parent_share_percent > 0 and parent_share_percent <= 100),
  add column tags text[] not null default '{}',
  -- The organisation's own fields, by their key.
  add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object'),
  -- Which registry the facts came from, and when each field did: {"source", "fetchedAt", "fields": {"city": "2026-11-22"}}
  add column registry jsonb check (jsonb_typeof(registry) = 'object'),
  add column registry_status text check (registry_status in ('bankrupt', 'dissolving', 'dissolved')),
  -- Null: may be written and called to for sales. Otherwise who says not, and since when.
  add column do_not_market_source text check (do_not_market_source in ('registry', 'own')),
  add column do_not_market_since date,
  add constraint customers_do_not_market_has_date check ((do_not_market_source is null) = (do_not_market_since is null));

alter table customers drop column search;
alter table customers
  add column search text generated always as (app.fold(
    name || ' ' || coalesce(nickname, '') || ' ' || coalesce(number, '') || ' ' || coalesce(org_number, '') || ' ' ||
    coalesce(email, '') || ' ' || coalesce(invoice_email, '') || ' ' || app.words(emails) || ' ' ||
    coalesce(phone, '') || ' ' || app.pluck(phones, 'number') || ' ' || coalesce(city, '') || ' ' ||
    -- Once more without spaces and hyphens: a number is found however it is written.
    regexp_replace(coalesce(org_number, ''), '\D', '', 'g') || ' ' ||
    regexp_replace(coalesce(phone, ''), '\D', '', 'g') || ' ' ||
    coalesce(phone_e164, '') || ' ' || app.pluck(phones, 'e164'))) stored,
  -- What two records of one company have in common: "org:5560160680", "phone:+4640123", "mail:…", "web:…", "name:…".
  add column match_keys text[] generated always as (app.match_keys(
    org_number, app.company_key(name), array[email, invoice_email] || emails, website, phone_e164, phones)) stored;

create index customers_search on customers using gin (search ext.gin_trgm_ops);
create index customers_match_keys on customers using gin (match_keys);
create index customers_tags on customers using gin (tags) where tags <> '{}';
create index customers_custom on customers using gin (custom jsonb_path_ops) where custom <> '{}';
create index customers_registry_status on customers (registry_status) where registry_status is not null;
drop index customers_prefix;
create index customers_prefix on customers (app.fold(name) text_pattern_ops) where archived_at is null;
create index customers_suppliers on customers (name collate "__collation__", id) where is_supplier and archived_at is null;
create index customers_persons on customers (name collate "__collation__", id) where kind = 'person' and archived_at is null;
create index customers_created on customers (created_at desc, id desc) where archived_at is null;

create table customer_logos (
  id uuid primary key default uuidv7(),
  customer_id uuid not null constraint customer_logos_once unique references customers (id),
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
  bytes bytea not null check (octet_length(bytes) <= 65536)
);

-- Who else of the organisation works with the customer.
create table customer_employees (
  id uuid primary key default uuidv7(),
  customer_id uuid not null references customers (id),
  employee_id uuid not null references employees (id),
  constraint customer_employees_once unique (customer_id, employee_id)
);
create index customer_employees_employee on customer_employees (employee_id, customer_id);

create table customer_departments (
  id uuid primary key default uuidv7(),
  customer_id uuid not null references customers (id),
  department_id uuid not null references departments (id),
  constraint customer_departments_once unique (customer_id, department_id)
);
create index customer_departments_department on customer_departments (department_id, customer_id);

create table processes (
  id uuid primary key default uuidv7(),
  name text not null check (name <> '') constraint processes_name_unique unique,
  position integer not null default 0,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

create table process_steps (
  id uuid primary key default uuidv7(),
  process_id uuid not null references processes (id),
  name text not null check (name <> ''),
  position integer not null default 0,
  archived_at timestamptz,
  unique (id, process_id),
  constraint process_steps_name_unique unique (process_id, name)
);

create table customer_processes (
  id uuid primary key default uuidv7(),
  customer_id uuid not null references customers (id),
  process_id uuid not null references processes (id),
  step_id uuid not null,
  since date not null,
  foreign key (step_id, process_id) references process_steps (id, process_id),
  constraint customer_processes_once unique (customer_id, process_id)
);
create index customer_processes_step on customer_processes (step_id, customer_id);

-- The next number of each series, such as "K1007": prefix, number and its least width. No gap is promised.
create table number_series (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('customer', 'order')) constraint number_series_once unique,
  prefix text not null default '',
  next_number bigint not null default 1 check (next_number >= 0),
  width smallint not null default 1 check (width between 1 and 12),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

create table payment_terms (
  id uuid primary key default uuidv7(),
  name text not null check (name <> '') constraint payment_terms_name_unique unique,
  days smallint not null check (days between 0 and 365),
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

create table price_lists (
  id uuid primary key default uuidv7(),
  name text not null check (name <> '') constraint price_lists_name_unique unique,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

-- How the customer is invoiced and what it is trusted with; a customer without a row has the organisation's usual terms.
create table customer_billing (
  id uuid primary key default uuidv7(),
  customer_id uuid not null constraint customer_billing_once unique references customers (id),
  invoice_type text not null default 'email_attachment'
    check (invoice_type in ('email_attachment', 'email_link', 'e_invoice', 'paper')),
  project_invoicing boolean not null default false,
  e_invoice_address text,
  invoice_name text,
  invoice_reference text,
  gln text check (gln ~ '^[0-9]{13}$'),
  credit_days smallint check (credit_days between 0 and 365),
  invoice_interval text check (invoice_interval in ('order', 'week', 'month', 'quarter', 'year')),
  reference_employee_id uuid references employees (id),
  -- Stands on the order, never on the invoice.
  order_information text,
  currency text check (currency ~ '^[A-Z]{3}$'),
  payment_term_id uuid references payment_terms (id),
  price_list_id uuid references price_lists (id),
  discount_percent numeric(5, 2) check (discount_percent between 0 and 100),
  receivable_account text,
  revenue_account text,
  payable_account text,
  expense_account text,
  -- As supplier.
  our_customer_number text,
  bank_account text,
  iban text,
  bic text,
  supplier_currency text check (supplier_currency ~ '^[A-Z]{3}$'),
  supplier_credit_days smallint check (supplier_credit_days between 0 and 365),
  credit_rating text,
  credit_limit_approved numeric(14, 2) check (credit_limit_approved >= 0),
  credit_limit_recommended numeric(14, 2) check (credit_limit_recommended >= 0),
  credit_limit_currency text check (credit_limit_currency ~ '^[A-Z]{3}$'),
  credit_source text,
  credit_checked_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

-- What stands on every invoice to the customer.
create table customer_invoice_lines (
  id uuid primary key default uuidv7(),
  customer_id uuid not null references customers (id),
  product_id uuid references products (id),
  description text,
  quantity numeric(14, 3) not null default 1,
  unit_price numeric(14, 2),
  discount_percent numeric(5, 2) not null default 0 check (discount_percent between 0 and 100),
  position integer not null default 0
);
create index customer_invoice_lines_customer on customer_invoice_lines (customer_id, position);

-- A person's own details: what stays when a company goes.
alter table contacts
  add column phone_e164 text check (phone_e164 ~ '^\+[0-9]{4,15}$'),
  add column phones jsonb not null default '[]' check (jsonb_typeof(phones) = 'array'),
  add column emails text[] not null default '{}',
  add column street text,
  add column postcode text,
  add column city text,
  add column country text check (country ~ '^[A-Z]{2}$'),
  add column tags text[] not null default '{}',
  add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object'),
  add column do_not_market_source text check (do_not_market_source in ('registry', 'own')),
  add column do_not_market_since date,
  add constraint contacts_do_not_market_has_date check ((do_not_market_source is null) = (do_not_market_since is null));

alter table contacts drop column search;
alter table contacts
  add column search text generated always as (app.fold(
    first_name || ' ' || coalesce(last_name, '') || ' ' || coalesce(email, '') || ' ' || app.words(emails) || ' ' ||
    coalesce(phone, '') || ' ' || app.pluck(phones, 'number') || ' ' ||
    regexp_replace(coalesce(phone, ''), '\D', '', 'g') || ' ' ||
    coalesce(phone_e164, '') || ' ' || app.pluck(phones, 'e164'))) stored,
  add column match_keys text[] generated always as (app.match_keys(
    null, app.name_key(first_name || ' ' || coalesce(last_name, '')), array[email] || emails, null, phone_e164, phones)) stored;

create index contacts_search on contacts using gin (search ext.gin_trgm_ops);
create index contacts_match_keys on contacts using gin (match_keys);
create index contacts_tags on contacts using gin (tags) where tags <> '{}';
create index contacts_custom on contacts using gin (custom jsonb_path_ops) where custom <> '{}';
create index contacts_updated on contacts (updated_at desc, id desc) where archived_at is null;
drop index contacts_prefix;
create index contacts_prefix on contacts (app.fold(first_name || ' ' || coalesce(last_name, '')) text_pattern_ops) where archived_at is null;
drop index contacts_last_name_prefix;
create index contacts_last_name_prefix on contacts (app.fold(last_name) text_pattern_ops) where archived_at is null;
drop index cases_title;
create index cases_title on cases using gin (app.fold(title) ext.gin_trgm_ops);

create table contact_categories (
  id uuid primary key default uuidv7(),
  contact_id uuid not null references contacts (id),
  category_id uuid not null references categories (id),
  constraint contact_categories_once unique (contact_id, category_id)
);
create index contact_categories_category on contact_categories (category_id, contact_id);

-- Several titles at one company; who comes back after leaving gets a new place, and the old one stays as history.
alter table contact_roles
  add column titles text[] not null default '{}',
  add column is_invoice_contact boolean not null default false;
alter table contact_roles disable trigger user;
update contact_roles set titles = array[title] where title is not null;
alter table contact_roles enable trigger user;
alter table contact_roles drop column title;
alter table contact_roles drop constraint contact_roles_once;
create unique index contact_roles_once on contact_roles (contact_id, customer_id) where until_date is null;
create index contact_roles_contact on contact_roles (contact_id);

-- The tags in use, for suggestions; records carry them as text.
create table tags (
  id uuid primary key default uuidv7(),
  name text not null check (name <> '') constraint tags_name_unique unique
);

-- Fields that the organisation adds to its cards. The values stand in the record's `custom`, by `key`.
create table custom_fields (
  id uuid primary key default uuidv7(),
  entity text not null check (entity in ('customer', 'contact', 'case')),
  key text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  names jsonb not null,
  kind text not null check (kind in ('text', 'long_text', 'number', 'money', 'date', 'choice', 'choices', 'flag')),
  -- [{"key": "gold", "names": {"sv": "Guld"}}]
  options jsonb not null default '[]' check (jsonb_typeof(options) = 'array'),
  -- The value holds from a date to a date: {"value", "from", "until"}.
  has_period boolean not null default false,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint custom_fields_key_unique unique (entity, key)
);

-- Which boxes and fields a card and its form show, in which order: [{"key", "names"?, "hidden"?, "fields": [{"key",
-- "required"?, "hidden"?, "when"?: {"field", "is"}}]}]. No row: everything, in the product's order.
create table card_layouts (
  id uuid primary key default uuidv7(),
  entity text not null check (entity in ('customer', 'contact', 'case')) constraint card_layouts_once unique,
  boxes jsonb not null check (jsonb_typeof(boxes) = 'array'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

-- A list's columns, filters and order under a name: own, or shared with everybody.
create table saved_views (
  id uuid primary key default uuidv7(),
  entity text not null check (entity in ('customers', 'contacts', 'cases')),
  name text not null check (name <> ''),
  query jsonb not null check (jsonb_typeof(query) = 'object'),
  owner_id uuid not null references employees (id),
  is_shared boolean not null default false,
  -- The organisation's default for this list.
  is_default boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint saved_views_default_is_shared check (is_shared or not is_default),
  constraint saved_views_name_unique unique (entity, owner_id, name)
);
create unique index saved_views_one_default on saved_views (entity) where is_default;

-- What each employee looked at last; kept short, and no change of anything.
create table recent_views (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employees (id),
  kind text not null check (kind in ('customer', 'contact', 'employee', 'case')),
  row_id uuid not null,
  viewed_at timestamptz not null default now(),
  constraint recent_views_once unique (employee_id, kind, row_id)
);
create index recent_views_newest on recent_views (employee_id, viewed_at desc);

-- The organisation's own access to a registry, where it has one. The secret is sealed with the service's key.
create table registry_services (
  id uuid primary key default uuidv7(),
  service text not null check (service in ('brreg', 'cvr', 'virk', 'bolagsverket', 'prh')) constraint registry_services_once unique,
  enabled boolean not null default true,
  base_url text,
  user_name text,
  sealed_secret text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

-- How far each registry's change feed has been read.
create table registry_cursors (
  id uuid primary key default uuidv7(),
  feed text not null constraint registry_cursors_once unique,
  position text not null,
  read_at timestamptz not null default now()
);

-- What a registry says differently from us, field by field, until somebody or a rule decides.
create table registry_changes (
  id uuid primary key default uuidv7(),
  customer_id uuid not null references customers (id),
  source text not null check (source in ('brreg', 'cvr', 'virk', 'bolagsverket', 'prh')),
  field text not null,
  old_value jsonb,
  new_value jsonb,
  found_at timestamptz not null default now(),
  state text not null default 'open' check (state in ('open', 'accepted', 'refused')),
  decided_by uuid references employees (id),
  decided_at timestamptz,
  constraint registry_changes_decided check ((state = 'open') = (decided_at is null))
);
create unique index registry_changes_one_open on registry_changes (customer_id, field) where state = 'open';
create index registry_changes_open on registry_changes (found_at desc, id desc) where state = 'open';

-- Fields of which the registry's word is taken, or never taken, without asking.
create table registry_rules (
  id uuid primary key default uuidv7(),
  field text not null constraint registry_rules_once unique,
  decision text not null check (decision in ('accept', 'refuse'))
);

{{change_log departments null}}
{{change_log customers r.id}}
{{change_log contacts null}}
{{change_log customer_logos r.customer_id}}
{{change_log customer_employees r.customer_id}}
{{change_log customer_departments r.customer_id}}
{{change_log processes null}}
{{change_log process_steps null}}
{{change_log customer_processes r.customer_id}}
{{change_log number_series null}}
{{change_log payment_terms null}}
{{change_log price_lists null}}
{{change_log customer_billing r.customer_id}}
{{change_log customer_invoice_lines r.customer_id}}
{{change_log contact_categories null}}
{{change_log tags null}}
{{change_log custom_fields null}}
{{change_log card_layouts null}}
{{change_log saved_views null}}
{{change_log registry_services null}}
{{change_log registry_changes r.customer_id}}
{{change_log registry_rules null}}
