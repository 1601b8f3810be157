-- Activities: meetings, tasks, notes, calls, what people follow and are told of.

-- What the organisation sets up.
create table task_statuses (
  id uuid primary key default uuidv7(),
  names jsonb not null,
  kind text not null check (kind in ('open', 'done')),
  position integer not null default 0,
  color_slot smallint not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint task_statuses_kind unique (id, kind)
);
create table call_outcomes (
  id uuid primary key default uuidv7(),
  names jsonb not null,
  position integer not null default 0,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
create table note_categories (
  id uuid primary key default uuidv7(),
  names jsonb not null,
  position integer not null default 0,
  color_slot smallint not null default 1,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);

-- Meetings. A series is a row with a rule; an occurrence that was changed by itself is a row with series and original start.
create table meetings (
  id uuid primary key default uuidv7(),
  title text not null check (title <> ''),
  -- Of the calendar standard (RFC 5545): the same in every message about it, an occurrence's being its series'.
  uid text not null,
  sequence integer not null default 0,
  all_day boolean not null default false,
  -- A whole day lasts from midnight to midnight in the time zone.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  time_zone text not null,
  -- RFC 5545 RRULE without its name, such as FREQ=WEEKLY;BYDAY=MO. Counted on the clock of the time zone.
  recurrence text check (recurrence <> ''),
  -- Starts of the series that don't take place.
  excluded_starts timestamptz[] not null default '{}',
  series_id uuid references meetings (id),
  original_start timestamptz,
  location text,
  video_url text,
  description text,
  customer_id uuid references customers (id),
  contact_id uuid references contacts (id),
  case_id uuid references cases (id),
  -- The organiser.
  owner_id uuid not null references employees (id),
  -- Its participants' alone: everybody else sees that they are busy.
  is_private boolean not null default false,
  -- Minutes before the start; null: nobody is reminded.
  reminder_minutes integer check (reminder_minutes between 0 and 40320),
  cancelled_at timestamptz,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint meetings_end_after_start check (ends_at > starts_at),
  constraint meetings_occurrence_whole check ((series_id is null) = (original_start is null)),
  constraint meetings_occurrence_once unique (series_id, original_start),
  constraint meetings_no_series_in_series check (series_id is null or recurrence is null)
);
create index meetings_uid on meetings (uid);
create index meetings_customer on meetings (customer_id, starts_at desc, id desc) where customer_id is not null;
create index meetings_contact on meetings (contact_id, starts_at desc, id desc) where contact_id is not null;
create index meetings_case on meetings (case_id, starts_at desc, id desc) where case_id is not null;
create index meetings_owner on meetings (owner_id, starts_at);
create index meetings_series on meetings (starts_at) where recurrence is not null;

create table meeting_participants (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references meetings (id),
  employee_id uuid references employees (id),
  contact_id uuid references contacts (id),
  customer_id uuid references customers (id),
  -- Where the invitation goes; of somebody who is none of the above it is all that is known.
  email text,
  name text,
  state text not null default 'needs_action' check (state in ('needs_action', 'accepted', 'tentative', 'declined')),
  answered_at timestamptz,
  comment text,
  -- The meeting's sequence that they were last told of.
  invited_sequence integer,
  invited_at timestamptz,
  -- Why the mail to them came back.
  bounced_reason text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint meeting_participants_one check (num_nonnulls(employee_id, contact_id, customer_id) <= 1),
  constraint meeting_participants_somebody check (num_nonnulls(employee_id, contact_id, customer_id, email) > 0)
);
create unique index meeting_participants_employee on meeting_participants (employee_id, meeting_id) where employee_id is not null;
create unique index meeting_participants_contact on meeting_participants (contact_id, meeting_id) where contact_id is not null;
create unique index meeting_participants_customer on meeting_participants (customer_id, meeting_id) where customer_id is not null;
create index meeting_participants_meeting on meeting_participants (meeting_id);

-- When meetings take place, one row each time: what the rules of the series come to, up to two years ahead. It follows the meetings
-- (lib/meetings/keep-occurrences) and says nothing of its own, so it is not in the change log.
create table meeting_occurrences (
  id uuid primary key default uuidv7(),
  -- The row that describes it: the series, or the occurrence that was changed by itself.
  meeting_id uuid not null references meetings (id),
  -- The series' start of it, by which an occurrence is known (RECURRENCE-ID); of a single meeting its start.
  original_start timestamptz not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- The meeting's, kept here by triggers for the timelines.
  customer_id uuid,
  contact_id uuid,
  case_id uuid,
  constraint meeting_occurrences_once unique (meeting_id, original_start)
);
create index meeting_occurrences_when on meeting_occurrences using gist (tstzrange(starts_at, ends_at));
create index meeting_occurrences_starts on meeting_occurrences (starts_at, id);
create index meeting_occurrences_customer on meeting_occurrences (customer_id, starts_at desc, id desc) where customer_id is not null;
create index meeting_occurrences_contact on meeting_occurrences (contact_id, starts_at desc, id desc) where contact_id is not null;
create index meeting_occurrences_case on meeting_occurrences (case_id, starts_at desc, id desc) where case_id is not null;
create function take_meeting_links() returns trigger language plpgsql as $$
begin
  select m.customer_id, m.contact_id, m.case_id into new.customer_id, new.contact_id, new.case_id
    from __schema__.meetings m where m.id = new.meeting_id;
  return new;
end $$;
create trigger take_meeting_links before insert on meeting_occurrences for each row execute function take_meeting_links();
create function hand_on_meeting_links() returns trigger language plpgsql as $$
begin
  update __schema__.meeting_occurrences set customer_id = new.customer_id, contact_id = new.contact_id, case_id = new.case_id
   where meeting_id = new.id;
  return null;
end $$;
create trigger hand_on_meeting_links after update of customer_id, contact_id, case_id on meetings for each row
  when ((old.customer_id, old.contact_id, old.case_id) is distinct from (new.customer_id, new.contact_id, new.case_id))
  execute function hand_on_meeting_links();

-- Tasks.
create table tasks (
  id uuid primary key default uuidv7(),
  title text not null check (title <> ''),
  description text,
  customer_id uuid references customers (id),
  contact_id uuid references contacts (id),
  case_id uuid references cases (id),
  -- Who is responsible.
  owner_id uuid references employees (id),
  created_by uuid references employees (id),
  status_id uuid not null,
  status_kind text not null,
  priority text not null default 'normal' check (priority in ('low', 'normal', 'high')),
  due_on date,
  -- On the organisation's clock.
  due_time time,
  completed_at timestamptz,
  -- RFC 5545 RRULE: being done makes the next one.
  recurrence text check (recurrence <> ''),
  -- The task whose being done made this one.
  previous_id uuid references tasks (id),
  -- [{"text", "done"}]
  checklist jsonb not null default '[]' check (jsonb_typeof(checklist) = 'array'),
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint tasks_status foreign key (status_id, status_kind) references task_statuses (id, kind),
  constraint tasks_done_has_time check ((status_kind = 'done') = (completed_at is not null)),
  constraint tasks_time_has_day check (due_time is null or due_on is not null)
);
create index tasks_mine on tasks (owner_id, due_on, due_time, id) where status_kind = 'open' and archived_at is null;
create index tasks_due on tasks (due_on, due_time, id) where status_kind = 'open' and archived_at is null;
create index tasks_done on tasks (completed_at desc, id desc) where status_kind = 'done' and archived_at is null;
create index tasks_customer on tasks (customer_id, created_at desc, id desc) where customer_id is not null and archived_at is null;
create index tasks_contact on tasks (contact_id, created_at desc, id desc) where contact_id is not null and archived_at is null;
create index tasks_case on tasks (case_id, created_at desc, id desc) where case_id is not null and archived_at is null;
create index tasks_put_away on tasks (archived_at desc, id desc) where archived_at is not null;
create index tasks_title on tasks using gin (app.fold(title) ext.gin_trgm_ops);
create table task_followers (
  id uuid primary key default uuidv7(),
  task_id uuid not null references tasks (id),
  employee_id uuid not null references employees (id),
  constraint task_followers_once unique (task_id, employee_id)
);
create index task_followers_employee on task_followers (employee_id, task_id);

-- Notes: on a record, or on the organisation's wall. Limited Markdown.
create table notes (
  id uuid primary key default uuidv7(),
  customer_id uuid references customers (id),
  contact_id uuid references contacts (id),
  case_id uuid references cases (id),
  author_id uuid references employees (id),
  category_id uuid references note_categories (id),
  body text not null check (body <> ''),
  -- The author's alone, everywhere.
  is_private boolean not null default false,
  pinned_at timestamptz,
  external_id text,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint notes_private_has_author check (not is_private or author_id is not null)
);
create index notes_customer on notes (customer_id, created_at desc, id desc) where customer_id is not null and archived_at is null;
create index notes_contact on notes (contact_id, created_at desc, id desc) where contact_id is not null and archived_at is null;
create index notes_case on notes (case_id, created_at desc, id desc) where case_id is not null and archived_at is null;
create index notes_wall on notes (created_at desc, id desc) where archived_at is null;
create index notes_put_away on notes (archived_at desc, id desc) where archived_at is not null;
create index notes_body on notes using gin (app.fold(body) ext.gin_trgm_ops);
create unique index notes_external on notes (external_id) where external_id is not null;
create table note_comments (
  id uuid primary key default uuidv7(),
  note_id uuid not null references notes (id),
  author_id uuid references employees (id),
  body text not null check (body <> ''),
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
create index note_comments_note on note_comments (note_id, created_at, id);
create table note_mentions (
  id uuid primary key default uuidv7(),
  note_id uuid not null references notes (id),
  comment_id uuid references note_comments (id),
  employee_id uuid not null references employees (id),
  constraint note_mentions_once unique nulls not distinct (note_id, comment_id, employee_id)
);
create index note_mentions_employee on note_mentions (employee_id, note_id);

-- Calls, logged by hand or by a telephone exchange.
create table calls (
  id uuid primary key default uuidv7(),
  direction text not null check (direction in ('in', 'out')),
  result text not null default 'answered' check (result in ('answered', 'missed', 'busy', 'failed', 'voicemail')),
  outcome_id uuid references call_outcomes (id),
  started_at timestamptz not null,
  duration_seconds integer check (duration_seconds >= 0),
  -- The other end's number as it was given, and in E.164.
  number text,
  number_e164 text check (number_e164 ~ '^\+[1-9][0-9]{4,14}$'),
  -- Ours.
  own_number text,
  customer_id uuid references customers (id),
  contact_id uuid references contacts (id),
  case_id uuid references cases (id),
  employee_id uuid references employees (id),
  follow_up_task_id uuid references tasks (id),
  note text,
  -- Null: by hand.
  provider text check (provider in ('generic', '46elks', 'twilio', 'telavox', '3cx')),
  external_id text,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint calls_once unique (provider, external_id)
);
create index calls_newest on calls (started_at desc, id desc) where archived_at is null;
create index calls_customer on calls (customer_id, started_at desc, id desc) where customer_id is not null and archived_at is null;
create index calls_contact on calls (contact_id, started_at desc, id desc) where contact_id is not null and archived_at is null;
create index calls_case on calls (case_id, started_at desc, id desc) where case_id is not null and archived_at is null;
create index calls_employee on calls (employee_id, started_at desc, id desc) where archived_at is null;
create index calls_unknown on calls (number_e164, started_at desc)
  where customer_id is null and contact_id is null and archived_at is null;
create index calls_put_away on calls (archived_at desc, id desc) where archived_at is not null;

-- What a person follows, and what they are told. What one has read is one's own affair, and not in the change log.
create table follows (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employees (id),
  customer_id uuid references customers (id),
  contact_id uuid references contacts (id),
  case_id uuid references cases (id),
  created_at timestamptz not null default now(),
  constraint follows_one check (num_nonnulls(customer_id, contact_id, case_id) = 1)
);
create unique index follows_customer on follows (customer_id, employee_id) where customer_id is not null;
create unique index follows_contact on follows (contact_id, employee_id) where contact_id is not null;
create unique index follows_case on follows (case_id, employee_id) where case_id is not null;
create index follows_employee on follows (employee_id);
create table notifications (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employees (id),
  kind text not null check (kind in ('assignment', 'mention', 'due', 'meeting', 'change', 'failure')),
  -- Who did it; null: the clock.
  actor_id uuid references employees (id),
  -- What it is about: the innermost of them is where it leads, and all must be visible to the reader when it is read.
  customer_id uuid references customers (id),
  contact_id uuid references contacts (id),
  case_id uuid references cases (id),
  task_id uuid references tasks (id),
  meeting_id uuid references meetings (id),
  note_id uuid references notes (id),
  call_id uuid references calls (id),
  -- Never names or texts of records: those are read when it is shown.
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  -- One such notification at most, whoever asks for it how often.
  key text,
  read_at timestamptz,
  mailed_at timestamptz,
  created_at timestamptz not null default now(),
  constraint notifications_once unique (employee_id, key)
);
create index notifications_newest on notifications (employee_id, created_at desc, id desc);
create index notifications_unread on notifications (employee_id) where read_at is null;
create table notification_settings (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employees (id),
  kind text not null,
  in_app boolean not null default true,
  by_mail text not null default 'digest' check (by_mail in ('never', 'digest', 'at_once')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint notification_settings_once unique (employee_id, kind)
);

{{change_log task_statuses null}}
{{change_log call_outcomes null}}
{{change_log note_categories null}}
{{change_log meetings r.customer_id}}
{{change_log meeting_participants (select m.customer_id from __schema__.meetings m where m.id = r.meeting_id)}}
{{change_log tasks r.customer_id}}
{{change_log task_followers (select t.customer_id from __schema__.tasks t where t.id = r.task_id)}}
{{change_log notes r.customer_id}}
{{change_log note_comments (select n.customer_id from __schema__.notes n where n.id = r.note_id)}}
{{change_log note_mentions (select n.customer_id from __schema__.notes n where n.id = r.note_id)}}
{{change_log calls r.customer_id}}
{{change_log follows r.customer_id}}
{{change_log notification_settings null}}

-- Organisations that stand already get what new ones are given (lib/activities/set-up-activities).
insert into task_statuses (names, kind, position, color_slot)
select names::jsonb, kind, position, color_slot from (values
  ('{"sv": "Att göra", "nb": "Å gjøre", "da": "Skal gøres", "en": "To do"}', 'open', 1, 2),
  ('{"sv": "Pågår", "nb": "Pågår", "da": "I gang", "en": "In progress"}', 'open', 2, 1),
  ('{"sv": "Klar", "nb": "Ferdig", "da": "Færdig", "en": "Done"}', 'done', 3, 5)) d (names, kind, position, color_slot)
where exists (select from case_statuses);
insert into call_outcomes (names, position)
select names::jsonb, position from (values
  ('{"sv": "Nådde personen", "nb": "Fikk kontakt", "da": "Fik kontakt", "en": "Reached"}', 1),
  ('{"sv": "Inget svar", "nb": "Ikke svar", "da": "Intet svar", "en": "No answer"}', 2),
  ('{"sv": "Lämnade meddelande", "nb": "La igjen beskjed", "da": "Lagde en besked", "en": "Left a message"}', 3),
  ('{"sv": "Vill bli uppringd", "nb": "Vil bli oppringt", "da": "Vil ringes op", "en": "Wants a call back"}', 4)) d (names, position)
where exists (select from case_statuses);
insert into note_categories (names, position, color_slot)
select names::jsonb, position, color_slot from (values
  ('{"sv": "Allmänt", "nb": "Generelt", "da": "Generelt", "en": "General"}', 1, 7),
  ('{"sv": "Beslut", "nb": "Beslutning", "da": "Beslutning", "en": "Decision"}', 2, 4),
  ('{"sv": "Klagomål", "nb": "Klage", "da": "Klage", "en": "Complaint"}', 3, 3)) d (names, position, color_slot)
where exists (select from case_statuses);

-- Further needs of meetings (and recurrence, invitations, reminders).

-- What is told of a record, and when a meeting takes place, goes with it: undoing its making is not held up by either.
alter table meeting_occurrences drop constraint meeting_occurrences_meeting_id_fkey,
  add foreign key (meeting_id) references meetings (id) on delete cascade;
alter table notifications
  drop constraint notifications_customer_id_fkey, add foreign key (customer_id) references customers (id) on delete cascade,
  drop constraint notifications_contact_id_fkey, add foreign key (contact_id) references contacts (id) on delete cascade,
  drop constraint notifications_case_id_fkey, add foreign key (case_id) references cases (id) on delete cascade,
  drop constraint notifications_task_id_fkey, add foreign key (task_id) references tasks (id) on delete cascade,
  drop constraint notifications_meeting_id_fkey, add foreign key (meeting_id) references meetings (id) on delete cascade,
  drop constraint notifications_note_id_fkey, add foreign key (note_id) references notes (id) on delete cascade,
  drop constraint notifications_call_id_fkey, add foreign key (call_id) references calls (id) on delete cascade;
-- Invitations that wait to be mailed: a job takes them, so that a transaction that is undone mails nothing. Not in the change log.
create table meeting_invitations (
  id uuid primary key default uuidv7(),
  meeting_id uuid not null references meetings (id) on delete cascade,
  method text not null check (method in ('request', 'cancel')),
  -- Who: somebody who takes part, or an address of one who does no longer.
  participant_id uuid,
  email text,
  name text,
  -- Of a series' one occurrence: its start by the rule.
  original_start timestamptz,
  sequence integer not null,
  created_at timestamptz not null default now(),
  constraint meeting_invitations_somebody check (num_nonnulls(participant_id, email) > 0)
);
create index meeting_invitations_meeting on meeting_invitations (meeting_id);

-- Further needs of the calendar (feeds, CalDAV).

-- Further needs of tasks: what somebody has done, the latest first.
create index tasks_done_mine on tasks (owner_id, completed_at desc, id desc) where status_kind = 'done' and archived_at is null;
create index tasks_previous on tasks (previous_id) where previous_id is not null;

-- Further needs of notes and notifications.

-- Further needs of calls and the timeline.

-- How telephone exchanges reach us: each has a secret of its own, sealed with the service's key.
create table telephony_services (
  id uuid primary key default uuidv7(),
  provider text not null check (provider in ('generic', '46elks', 'twilio', 'telavox', '3cx')) constraint telephony_services_once unique,
  enabled boolean not null default true,
  sealed_secret text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
-- Whose number, or extension, is whose: by it an exchange's call finds its employee.
create table telephony_lines (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employees (id),
  number text not null check (number <> '') constraint telephony_lines_once unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
-- The number of a person's place at a company stands as it was typed: its last digits find it.
create index contact_roles_phone on contact_roles (right(regexp_replace(phone, '\D', '', 'g'), 6)) where phone is not null;
create index calls_number on calls (number_e164, started_at desc) where number_e164 is not null and archived_at is null;

-- Who sees what: the few owner-only persons and cases are found without reading the others.
create index contacts_owner_only on contacts (id, owner_id) where visibility = 'owner';
create index cases_owner_only on cases (id, owner_id) where visibility = 'owner';
-- A record's stream, kind by kind, newest first.
create index change_log_customer_at on change_log (customer_id, at desc, id desc) where customer_id is not null;
create index cases_customer_made on cases (customer_id, created_at desc, id desc) where customer_id is not null and archived_at is null;
create index orders_customer_made on orders (customer_id, created_at desc, id desc) where archived_at is null;
-- What is to be done next with a record.
create index tasks_customer_open on tasks (customer_id, due_on)
  where status_kind = 'open' and due_on is not null and customer_id is not null and archived_at is null;
create index tasks_contact_open on tasks (contact_id, due_on)
  where status_kind = 'open' and due_on is not null and contact_id is not null and archived_at is null;
create index tasks_case_open on tasks (case_id, due_on)
  where status_kind = 'open' and due_on is not null and case_id is not null and archived_at is null;
-- What was done last.
create index tasks_customer_done on tasks (customer_id, completed_at desc) where status_kind = 'done' and customer_id is not null and archived_at is null;
create index tasks_contact_done on tasks (contact_id, completed_at desc) where status_kind = 'done' and contact_id is not null and archived_at is null;
create index tasks_case_done on tasks (case_id, completed_at desc) where status_kind = 'done' and case_id is not null and archived_at is null;

{{change_log telephony_services null}}
{{change_log telephony_lines null}}
