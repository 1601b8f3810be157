-- What an organisation's login, and the platform's, may do with the queue beside putting jobs into it. Run at each start; idempotent.

-- An organisation's login has its own notifications mailed, a little later: what is read or undone until then is not mailed.
create or replace function app.enqueue_notices() returns void
  language sql security definer set search_path = jobs, pg_temp
  as $$ select jobs.add_job('mail-notices-of', json_build_object('schema', session_user), max_attempts => 5,
    run_at => now() + interval '2 minutes', job_key => 'notices:' || session_user, job_key_mode => 'preserve_run_at') $$;
alter function app.enqueue_notices() owner to vekt_jobs;

-- The platform's login has a registry asked in rounds: for a country one organisation at a time, since all share its limits, each
-- once in the queue, and whoever goes on stands in line again.
create or replace function app.enqueue_round(payload json) returns void
  language sql security definer set search_path = jobs, pg_temp
  as $$ select jobs.add_job('reread-companies-of', payload, queue_name => 'registry:' || (payload ->> 'country'),
    job_key => 'registry:' || (payload ->> 'country') || ':' || (payload ->> 'organisationId'), max_attempts => 3) $$;
alter function app.enqueue_round(json) owner to vekt_jobs;
revoke execute on function app.enqueue_round(json) from public;
grant execute on function app.enqueue_round(json) to vekt_platform;

-- Whose login this is. The functions below ask it, so that nobody is told of another's jobs.
create or replace function app.own_organisation() returns uuid
  language sql stable security definer set search_path = platform, pg_temp
  as $$ select id from platform.organisations where schema_name = session_user $$;
alter function app.own_organisation() owner to vekt_owner;
revoke execute on function app.own_organisation() from public;
grant execute on function app.own_organisation() to vekt_jobs;

-- An organisation's login has its mails to a person forgotten, and the person taken out of the subjects of others. Returns how many.
create or replace function app.forget_mails(p_addresses text[], p_pattern text) returns bigint
  language sql security definer set search_path = platform, pg_temp
  as $$
    with gone as (
      delete from platform.mails where organisation_id = app.own_organisation() and lower(recipient) = any(p_addresses)
      returning id
    ), silenced as (
      update platform.mails set subject = regexp_replace(subject, p_pattern, '•••', 'gi')
       where organisation_id = app.own_organisation() and lower(recipient) <> all(p_addresses) and subject ~* p_pattern
      returning id
    )
    select (select count(*) from gone) + (select count(*) from silenced) $$;
alter function app.forget_mails(text[], text) owner to vekt_owner;

-- Why a job failed, in one of a few words: what the error says may quote anything.
create or replace function app.failure_reason(text) returns text
  language sql immutable parallel safe
  return case
    when $1 ~* 'ECONN|ETIMEDOUT|ENOTFOUND|EHOST|EAI_AGAIN|ESOCKET|getaddrinfo|socket|network|fetch failed|SMTP|EAUTH' then 'network'
    when $1 ~* 'statement timeout|lock timeout|timed? ?out' then 'time'
    when $1 ~* 'database|connection|deadlock|terminat' then 'database'
    else 'other' end;

-- The login's own jobs that are not tried again; those that were to do the same are one, called by the newest.
create or replace function app.failed_jobs()
  returns table (id bigint, task text, times bigint, failed_at timestamptz, reason text)
  language sql stable security definer set search_path = jobs, pg_temp
  as $$
    select max(j.id), t.identifier, count(*), max(j.updated_at),
           app.failure_reason((array_agg(j.last_error order by j.id desc))[1])
      from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
     where j.attempts >= j.max_attempts and j.locked_at is null
       and (j.payload ->> 'organisationId' = app.own_organisation()::text or j.payload ->> 'schema' = session_user)
     group by t.identifier, j.payload::jsonb $$;
alter function app.failed_jobs() owner to vekt_jobs;

-- Has one of them tried again, or none of them any more. Returns what it was; nothing if it isn't the login's own.
create or replace function app.decide_failed_job(p_id bigint, p_retry boolean)
  returns table (task text, failed_at timestamptz)
  language plpgsql security definer set search_path = jobs, pg_temp
  as $$
declare
  alike bigint[];
begin
  select array_agg(j.id) into alike from jobs._private_jobs j join jobs._private_jobs o on o.task_id = j.task_id
      and o.payload::jsonb = j.payload::jsonb
   where o.id = p_id and j.attempts >= j.max_attempts and j.locked_at is null
     and (o.payload ->> 'organisationId' = app.own_organisation()::text or o.payload ->> 'schema' = session_user);
  if not coalesce(p_id = any(alike), false) then return; end if;
  return query select t.identifier, j.updated_at from jobs._private_jobs j
    join jobs._private_tasks t on t.id = j.task_id where j.id = p_id;
  if p_retry then
    perform jobs.reschedule_jobs(array[p_id], run_at => now(), attempts => 0);
    alike := array_remove(alike, p_id);
  end if;
  perform jobs.complete_jobs(alike);
end $$;
alter function app.decide_failed_job(bigint, boolean) owner to vekt_jobs;

-- Which organisations have jobs that failed for good within a day, for the platform's login alone.
create or replace function app.lately_failed()
  returns table (organisation_id text, schema_name text, task text)
  language sql stable security definer set search_path = jobs, pg_temp
  as $$
    select distinct j.payload ->> 'organisationId', j.payload ->> 'schema', t.identifier
      from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
     where j.attempts >= j.max_attempts and j.locked_at is null and j.updated_at > now() - interval '1 day' $$;
-- A mail that left after all is no failure; what failed a month ago is no news.
create or replace function app.forget_failed_mail(p_mail uuid) returns void
  language sql security definer set search_path = jobs, pg_temp
  as $$ delete from jobs._private_jobs j using jobs._private_tasks t
    where t.id = j.task_id and t.identifier = 'send-mail' and j.payload ->> 'mailId' = p_mail::text
      and j.attempts >= j.max_attempts and j.locked_at is null $$;
create or replace function app.purge_failed_jobs() returns void
  language sql security definer set search_path = jobs, pg_temp
  as $$ delete from jobs._private_jobs where attempts >= max_attempts and locked_at is null
    and updated_at < now() - interval '30 days' $$;
do $$
declare
  theirs regprocedure;
begin
  foreach theirs in array array['app.lately_failed()', 'app.forget_failed_mail(uuid)', 'app.purge_failed_jobs()']::regprocedure[] loop
    execute format('alter function %s owner to vekt_jobs', theirs);
    execute format('revoke execute on function %s from public', theirs);
    execute format('grant execute on function %s to vekt_platform', theirs);
  end loop;
end $$;
