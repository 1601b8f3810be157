-- Somebody who asked for an organisation: nothing is made before they open the link that was mailed to them.
create table sign_ups (
  id uuid primary key default uuidv7(),
  email text not null check (email = lower(email)),
  name text not null,
  password_hash text not null,
  locale text not null check (locale in ('sv', 'nb', 'da', 'en')),
  organisation_name text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  -- Made when the mail is written.
  token_hash text unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);

-- An invited person may already be in the organisation's own list of employees.
alter table invitations add column employee_id uuid;
create index invitations_organisation on invitations (organisation_id) where accepted_at is null and revoked_at is null;

create index password_resets_user on password_resets (user_id) where used_at is null;
create index mails_unsent on mails (created_at) where sent_at is null;
