-- Reports and lists under 50 ms at a million cases: what was read for nothing, and customers of any days.

-- In which facets of the kept sums a case stands. One question each, so that whoever asks for one is not told all twelve of each
-- case of an owner-only customer.
create or replace function case_sum_facets(
    p_kind text, p_status uuid, p_owner uuid, p_reason uuid, p_source text, p_competitor text, p_follow_up date, p_on date)
  returns table (facet text, status_id uuid, owner_id uuid, reason_id uuid, label text, follow_up_on date, on_date date)
  language sql immutable parallel safe
  begin atomic
    select 'owner', p_status, p_owner, null::uuid, null::text, null::date, date_trunc('month', p_on::timestamp)::date
    union all
    select 'source', null, null, null, p_source, null, date_trunc('month', p_on::timestamp)::date
    union all
    select 'followUp', p_status, null, null, null, p_follow_up, date_trunc('month', p_on::timestamp)::date where p_kind = 'open'
    union all
    select 'status', p_status, null, null, null, null, date_trunc('month', p_on::timestamp)::date where p_kind in ('open', 'stalled')
    union all
    select 'due', p_status, null, null, null, p_follow_up, null where p_kind = 'open'
    union all
    select 'day', null, null, null, null, null, p_on where p_kind in ('won', 'lost')
    union all
    select 'reason', null, null, p_reason, null, null, date_trunc('month', p_on::timestamp)::date where p_kind in ('won', 'lost')
    union all
    select 'competitor', null, null, null, p_competitor, null, date_trunc('month', p_on::timestamp)::date where p_kind = 'lost'
    union all
    select 'ownerYear', p_status, p_owner, null, null, null, date_trunc('year', p_on::timestamp)::date where p_kind in ('won', 'lost')
    union all
    select 'sourceYear', null, null, null, p_source, null, date_trunc('year', p_on::timestamp)::date where p_kind in ('won', 'lost')
    union all
    select 'reasonYear', null, null, p_reason, null, null, date_trunc('year', p_on::timestamp)::date where p_kind in ('won', 'lost')
    union all
    select 'competitorYear', null, null, null, p_competitor, null, date_trunc('year', p_on::timestamp)::date where p_kind = 'lost';
  end;

-- Of the closed cases that everybody may know of, each that is not the first of its customer in its currency, beside the one before
-- it. Customers of some days are as many as cases: one case each, but for those of which a row lies in these days with both its cases.
create table customer_repeats (
  case_id uuid primary key,
  customer_id uuid not null,
  currency text not null,
  on_date date not null,
  -- When the one before was closed, and the one before that.
  before_on date not null,
  earlier_on date,
  -- What each of the two was won for; null where it was lost or has no value.
  won numeric,
  before_won numeric
);
create index customer_repeats_days on customer_repeats (before_on)
  include (on_date, earlier_on, customer_id, currency, won, before_won);
create index customer_repeats_customer on customer_repeats (customer_id);

-- What it should hold; asked of some customers it reads their cases alone.
create function told_customer_repeats() returns table (case_id uuid, customer_id uuid, currency text, on_date date, before_on date,
    earlier_on date, won numeric, before_won numeric) language sql stable as $$
  select c.* from (
    select p.case_id, p.customer_id, p.currency, p.on_date, lag(p.on_date) over chain as before_on, lag(p.on_date, 2) over chain as earlier_on,
        case when p.kind = 'won' and p.with_value > 0 then p.value end as won,
        lag(case when p.kind = 'won' and p.with_value > 0 then p.value end) over chain as before_won
      from __schema__.case_parts p
     where p.kind in ('won', 'lost') and p.seer_id is null and p.customer_id is not null
    window chain as (partition by p.customer_id, p.currency order by p.on_date, p.case_id)) c
   where c.before_on is not null
$$;
insert into customer_repeats select * from told_customer_repeats();

-- Written with the parts, by the job: whoever writes a case pays nothing for it.
create function keep_customer_repeats() returns trigger language plpgsql as $$
declare
  touched uuid[] := array(select distinct c.customer_id from changed_rows c where c.kind in ('won', 'lost') and c.customer_id is not null);
begin
  with told as materialized (select * from __schema__.told_customer_repeats() t where t.customer_id = any (touched)),
  gone as (
    delete from __schema__.customer_repeats r where r.customer_id = any (touched) and r.case_id not in (select t.case_id from told t))
  insert into __schema__.customer_repeats as r (case_id, customer_id, currency, on_date, before_on, earlier_on, won, before_won)
  select * from told
  on conflict (case_id) do update set customer_id = excluded.customer_id, currency = excluded.currency, on_date = excluded.on_date,
      before_on = excluded.before_on, earlier_on = excluded.earlier_on, won = excluded.won, before_won = excluded.before_won
   where (r.customer_id, r.currency, r.on_date, r.before_on, r.earlier_on, r.won, r.before_won) is distinct from
     (excluded.customer_id, excluded.currency, excluded.on_date, excluded.before_on, excluded.earlier_on, excluded.won, excluded.before_won);
  return null;
end $$;
create trigger repeats_insert after insert on case_parts referencing new table as changed_rows
  for each statement execute function keep_customer_repeats();
create trigger repeats_delete after delete on case_parts referencing old table as changed_rows
  for each statement execute function keep_customer_repeats();

-- What was won, the most first, and what was closed without a customer.
create index case_parts_won on case_parts (currency, value desc, customer_id) include (on_date)
  where kind = 'won' and seer_id is null and with_value > 0 and customer_id is not null;
create index case_parts_nobodys on case_parts (on_date) where customer_id is null and kind in ('won', 'lost');

-- A month of expected close is of open cases; of closed ones there are few, and they are counted beside them.
create index cases_closed_expected on cases (expected_close_on) where status_kind in ('won', 'lost') and archived_at is null;

-- Open and stalled cases of one source are counted apart: each reads its own.
drop index cases_going_source;
create index cases_going_source on cases (source, status_kind)
  include (status_id, pipeline_id, currency, value, weighted_value, expected_close_on, follow_up_on, owner_id, visibility, customer_id)
  where status_kind in ('open', 'stalled') and archived_at is null;
