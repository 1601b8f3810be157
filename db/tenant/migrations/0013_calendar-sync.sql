-- Calendars outside: feeds and CalDAV.

-- A person's own address at which any calendar reads what they may see. Who knows it needs no sign-in: only its hash is kept.
create table calendar_feeds (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employees (id) constraint calendar_feeds_once unique,
  token_hash text not null constraint calendar_feeds_token unique,
  includes_tasks boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

-- A person's calendar elsewhere (CalDAV, RFC 4791) and how it is reached. The password is sealed with the service's key; it is
-- missing where the organisation came out of an archive.
create table calendar_accounts (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employees (id) constraint calendar_accounts_once unique,
  server_url text not null,
  user_name text not null,
  sealed_secret text,
  -- The one calendar that is chosen; none yet: they are still to choose.
  calendar_url text,
  calendar_name text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint calendar_accounts_chosen check ((calendar_url is null) = (calendar_name is null))
);

-- How far an account was compared, and how that went. It follows the calendar and is nobody's doing, so it is not in the log.
create table calendar_syncs (
  account_id uuid primary key references calendar_accounts (id) on delete cascade,
  -- The calendar's own marks of a state (RFC 6578; the older ctag where there is none).
  position text,
  ctag text,
  synced_at timestamptz,
  failed_reason text,
  failures integer not null default 0,
  retry_at timestamptz,
  -- Nothing more is tried until the person does something.
  stopped_at timestamptz,
  -- Meetings that the server did not take.
  refused integer not null default 0,
  -- One worker at a time.
  leased_until timestamptz
);

-- What stands in the calendar elsewhere, and which meeting it is. What both sides said when they last agreed is kept as hashes, field
-- by field: enough to tell who changed what, and nothing that somebody's erasure would have to find.
create table calendar_objects (
  id uuid primary key default uuidv7(),
  account_id uuid not null references calendar_accounts (id) on delete cascade,
  href text not null,
  etag text,
  -- No reference: a meeting whose making was undone is to be missed. Null: left alone.
  meeting_id uuid,
  origin text not null check (origin in ('vekt', 'calendar')),
  ours jsonb not null default '{}' check (jsonb_typeof(ours) = 'object'),
  theirs jsonb not null default '{}' check (jsonb_typeof(theirs) = 'object'),
  constraint calendar_objects_once unique (account_id, href)
);
create unique index calendar_objects_meeting on calendar_objects (account_id, meeting_id) where meeting_id is not null;

{{change_log calendar_feeds null}}
{{change_log calendar_accounts null}}
