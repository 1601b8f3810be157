-- The service's own tables: who signs in, to which organisations, and where each organisation's schema stands.
create table tenant_schemas (
  schema_name text primary key check (schema_name ~ '^t_[a-z2-7]{26}$'),
  collation_key text not null check (collation_key in ('sv', 'nb', 'da', 'en')),
  cell text not null default 'main',
  schema_version integer not null,
  migration_error text,
  claimed_at timestamptz,
  created_at timestamptz not null default now()
);
create index tenant_schemas_stock on tenant_schemas (collation_key, created_at) where claimed_at is null;
create index tenant_schemas_version on tenant_schemas (schema_version);

create table organisations (
  id uuid primary key default uuidv7(),
  slug text not null constraint organisations_slug_unique unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
  name text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null,
  locale text not null check (locale in ('sv', 'nb', 'da', 'en')),
  schema_name text not null unique references tenant_schemas (schema_name),
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table users (
  id uuid primary key default uuidv7(),
  email text not null constraint users_email_unique unique check (email = lower(email)),
  name text not null,
  password_hash text,
  locale text not null check (locale in ('sv', 'nb', 'da', 'en')),
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  single_keys boolean not null default true,
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table memberships (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations (id),
  user_id uuid not null references users (id),
  -- The organisation's own row for this person, in its own schema: referred to by value, never by key.
  employee_id uuid not null,
  role text not null check (role in ('administrator', 'seller', 'report_viewer')),
  created_at timestamptz not null default now(),
  disabled_at timestamptz,
  constraint memberships_once unique (organisation_id, user_id),
  constraint memberships_employee unique (organisation_id, employee_id)
);
create index memberships_user on memberships (user_id);

create table sessions (
  id uuid primary key default uuidv7(),
  token_hash text not null unique,
  user_id uuid not null references users (id),
  user_agent text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_user on sessions (user_id) where revoked_at is null;

create table invitations (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisations (id),
  email text not null check (email = lower(email)),
  role text not null check (role in ('administrator', 'seller', 'report_viewer')),
  token_hash text not null unique,
  invited_by uuid not null references users (id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz
);
create unique index invitations_open on invitations (organisation_id, email) where accepted_at is null and revoked_at is null;

create table password_resets (
  id uuid primary key default uuidv7(),
  user_id uuid not null references users (id),
  token_hash text not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Mail leaves from here, by a job, after the transaction that asked for it has committed.
create table mails (
  id uuid primary key default uuidv7(),
  recipient text not null,
  subject text not null,
  body_text text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  failed_reason text
);
create index mails_newest on mails (created_at desc);

-- The form that rate-limiter-flexible expects.
create table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
