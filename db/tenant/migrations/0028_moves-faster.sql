-- What changed, quicker: of whole quarters, of days, and of cases that are expected to close on some days of a month.

-- The kept sums by facet, which says how long the periods are that hold the two changes: `quarter` adds up all pairs, `half` (half months)
-- those of two changes, `fromDay` and `toDay` the same by the day of the earlier or the later one, `day` the changes alone; `owner` all of one owner by quarters, `expected` those with a month of expected close
-- by months, `expectedDay` those of one day of expected close by months.
drop table case_move_sums;
create table case_move_sums (
  -- Of the columns down to seer_id.
  key uuid primary key,
  facet text not null,
  -- The periods by UTC: their first days.
  from_on date not null,
  to_on date not null,
  owner_id uuid,
  expected_before date,
  expected_after date,
  part text not null,
  currency text not null,
  pipeline_id uuid,
  seer_id uuid,
  cases bigint not null,
  count bigint not null,
  value numeric not null,
  weighted numeric not null
);

drop function case_move_facets(timestamptz, timestamptz, uuid, date, date);
create function case_move_facets(p_from timestamptz, p_to timestamptz, p_owner uuid, p_before date, p_after date)
  returns table (facet text, from_on date, to_on date, owner_id uuid, expected_before date, expected_after date)
  language sql immutable parallel safe
  begin atomic
    select 'quarter', date_trunc('quarter', p_from at time zone 'UTC')::date, date_trunc('quarter', p_to at time zone 'UTC')::date,
        null::uuid, null::date, null::date
    union all
    select 'half', __schema__.half_month(p_from), __schema__.half_month(p_to), null, null, null where p_from < p_to
    union all
    select 'toDay', __schema__.half_month(p_from), (p_to at time zone 'UTC')::date, null, null, null where p_from < p_to
    union all
    select 'fromDay', (p_from at time zone 'UTC')::date, __schema__.half_month(p_to), null, null, null where p_from < p_to
    union all
    select 'day', (p_from at time zone 'UTC')::date, (p_to at time zone 'UTC')::date, null, null, null where p_from = p_to
    union all
    select 'owner', date_trunc('quarter', p_from at time zone 'UTC')::date, date_trunc('quarter', p_to at time zone 'UTC')::date, p_owner, null, null
     where p_owner is not null
    union all
    select 'expected', date_trunc('month', p_from at time zone 'UTC')::date, date_trunc('month', p_to at time zone 'UTC')::date, null,
        date_trunc('month', p_before::timestamp)::date, date_trunc('month', p_after::timestamp)::date
     where p_before is not null
    union all
    select 'expectedDay', date_trunc('month', p_from at time zone 'UTC')::date, date_trunc('month', p_to at time zone 'UTC')::date, null,
        p_before, p_after
     where p_before = p_after;
  end;

-- In the order in which they are read.
insert into case_move_sums (key, facet, from_on, to_on, owner_id, expected_before, expected_after, part, currency, pipeline_id, seer_id, cases,
    count, value, weighted)
select md5(row(facet, from_on, to_on, f.owner_id, f.expected_before, f.expected_after, part, currency, pipeline_id, seer_id)::text)::uuid, facet,
    from_on, to_on, f.owner_id, f.expected_before, f.expected_after, part, currency, pipeline_id, seer_id, sum(cases), sum(count), sum(value),
    sum(weighted)
  from case_moves m
 cross join lateral case_move_facets(m.from_at, m.to_at, m.owner_id, m.expected_before, m.expected_after) f
 group by facet, from_on, to_on, f.owner_id, f.expected_before, f.expected_after, part, currency, pipeline_id, seer_id
having sum(cases) <> 0 or sum(count) <> 0 or sum(value) <> 0 or sum(weighted) <> 0
 order by facet, f.owner_id, f.expected_before, seer_id nulls first, case facet when 'toDay' then to_on else from_on end, from_on, to_on;
-- With what is added up: whoever reads some thousand of them looks at no row.
create index case_move_sums_period on case_move_sums (facet, seer_id, from_on, to_on)
  include (part, currency, pipeline_id, cases, count, value, weighted) where owner_id is null and expected_before is null;
create index case_move_sums_to_day on case_move_sums (seer_id, to_on, from_on) where facet = 'toDay';
create index case_move_sums_owner on case_move_sums (owner_id, from_on) where owner_id is not null;
create index case_move_sums_expected on case_move_sums (facet, expected_before, from_on)
  include (to_on, expected_after, seer_id, part, currency, pipeline_id, cases, count, value, weighted) where expected_before is not null;

-- Pairs beside whole periods; by days of expected close without looking at the others.
drop index case_moves_from;
drop index case_moves_to;
create index case_moves_single on case_moves (from_at, expected_before)
  include (part, currency, pipeline_id, seer_id, cases, count, value, weighted) where from_at = to_at;
create index case_moves_from on case_moves (from_at, to_at, expected_before) where from_at < to_at;
create index case_moves_to on case_moves (to_at, from_at, expected_before) where from_at < to_at;
create index case_moves_put_off on case_moves (expected_before, expected_after) where expected_before <> expected_after;
-- Open cases of days of expected close that cut months.
create index case_parts_open on case_parts (on_date) include (case_id, pipeline_id, currency, seer_id, value, weighted) where kind = 'open';
-- Most of what a facet of stays has may be others' alone.
drop index case_stay_sums_month;
create index case_stay_sums_facet on case_stay_sums (facet, seer_id, month);
-- One owner's stays: counted by their lengths from the index alone, and the middle one found in it.
drop index case_stays_owner;
create index case_stays_owner on case_stays (owner_id, status_id, stood_class, stood_seconds, entered_at)
  include (next_id, again_at, seer_id, case_id) where counts;

create or replace function fold_stale_cases(p_cases integer) returns boolean language sql as $$
  with taken as materialized (
    delete from __schema__.stale_cases where id in (
      select id from (select id, sum(coalesce(cardinality(case_ids), 100)) over (order by id) - coalesce(cardinality(case_ids), 100) as before
        from (select * from __schema__.stale_cases order by id limit p_cases) n) n where before < p_cases)
    returning case_ids, customer_id
  ), noted as materialized (
    select array_agg(distinct i) as ids from (
      select unnest(t.case_ids) as i from taken t
      union all select c.id from taken t join __schema__.cases c on c.customer_id = t.customer_id
      union all select s.case_id from taken t join __schema__.case_states s on s.customer_id = t.customer_id) n
  ), gone as (
    delete from __schema__.case_moves m using noted where m.case_id = any (noted.ids) returning m.*
  ), made as (
    insert into __schema__.case_moves (case_id, from_at, to_at, part, currency, pipeline_id, owner_id, seer_id, cases, count, value, weighted,
        expected_before, expected_after)
    select t.* from noted cross join lateral __schema__.told_case_moves(noted.ids) t where noted.ids is not null
    returning *
  ), changed as (
    select f.*, part, currency, pipeline_id, seer_id, sum(sign * cases) as cases, sum(sign * count) as count, sum(sign * value) as value,
        sum(sign * weighted) as weighted
      from (select 1 as sign, made.* from made union all select -1, gone.* from gone) m
     cross join lateral __schema__.case_move_facets(m.from_at, m.to_at, m.owner_id, m.expected_before, m.expected_after) f
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    having sum(sign * cases) <> 0 or sum(sign * count) <> 0 or sum(sign * value) <> 0 or sum(sign * weighted) <> 0
  ), added as (
    insert into __schema__.case_move_sums as s (key, facet, from_on, to_on, owner_id, expected_before, expected_after, part, currency, pipeline_id,
        seer_id, cases, count, value, weighted)
    select md5(row(facet, from_on, to_on, owner_id, expected_before, expected_after, part, currency, pipeline_id, seer_id)::text)::uuid, changed.* from changed
    on conflict (key) do update set cases = s.cases + excluded.cases, count = s.count + excluded.count, value = s.value + excluded.value,
      weighted = s.weighted + excluded.weighted
  )
  , parts_gone as (
    delete from __schema__.case_parts p using noted where p.case_id = any (noted.ids) returning p.*
  ), parts_made as (
    insert into __schema__.case_parts (case_id, customer_id, kind, seer_id, pipeline_id, currency, on_date, categories, products, with_value,
        value, weighted, with_days, days)
    select t.* from noted cross join lateral __schema__.told_case_parts(noted.ids) t where noted.ids is not null
    returning *
  ), part as materialized (
    select 1 as sign, customer_id, kind, seer_id, pipeline_id, currency, on_date, categories, products, with_value, value, weighted, with_days, days
      from parts_made
    union all
    select -1, customer_id, kind, seer_id, pipeline_id, currency, on_date, categories, products, with_value, value, weighted, with_days, days
      from parts_gone
  ), split as (
    insert into __schema__.case_split_sums as s (key, facet, kind, seer_id, pipeline_id, currency, categories, product_id, on_date, count,
        with_value, value, weighted, with_days, days)
    select md5(row(f.facet, p.kind, p.seer_id, p.pipeline_id, p.currency, f.categories, f.product_id, f.on_date)::text)::uuid,
        f.facet, p.kind, p.seer_id, p.pipeline_id, p.currency, f.categories, f.product_id, f.on_date, sum(p.sign), sum(p.sign * p.with_value),
        sum(p.sign * p.value), sum(p.sign * p.weighted), sum(p.sign * p.with_days), sum(p.sign * p.days)
      from part p cross join lateral __schema__.case_split_facets(p.kind, p.categories, p.products, p.on_date) f
     group by f.facet, p.kind, p.seer_id, p.pipeline_id, p.currency, f.categories, f.product_id, f.on_date
    having sum(p.sign) <> 0 or sum(p.sign * p.with_value) <> 0 or sum(p.sign * p.value) <> 0 or sum(p.sign * p.weighted) <> 0
      or sum(p.sign * p.with_days) <> 0 or sum(p.sign * p.days) <> 0
    on conflict (key) do update set count = s.count + excluded.count, with_value = s.with_value + excluded.with_value,
      value = s.value + excluded.value, weighted = s.weighted + excluded.weighted, with_days = s.with_days + excluded.with_days,
      days = s.days + excluded.days
  ), of_customers as (
    insert into __schema__.customer_sums as s (key, period, currency, customer_id, won_count, won_with_value, won_value, won_with_days, won_days,
        lost_count, lost_with_value, lost_value, lost_with_days, lost_days)
    select md5(row(d.period, p.currency, p.customer_id)::text)::uuid, d.period, p.currency, p.customer_id,
        sum(w.won), sum(w.won * p.with_value), sum(w.won * p.value), sum(w.won * p.with_days), sum(w.won * p.days),
        sum(w.lost), sum(w.lost * p.with_value), sum(w.lost * p.value), sum(w.lost * p.with_days), sum(w.lost * p.days)
      from part p
     cross join lateral (values (date '-infinity'), (date_trunc('year', p.on_date::timestamp)::date)) d (period)
     cross join lateral (select case p.kind when 'won' then p.sign else 0 end as won, case p.kind when 'lost' then p.sign else 0 end as lost) w
     where p.kind in ('won', 'lost') and p.seer_id is null
     group by d.period, p.currency, p.customer_id
    having sum(w.won) <> 0 or sum(w.won * p.with_value) <> 0 or sum(w.won * p.value) <> 0 or sum(w.won * p.with_days) <> 0
      or sum(w.won * p.days) <> 0 or sum(w.lost) <> 0 or sum(w.lost * p.with_value) <> 0 or sum(w.lost * p.value) <> 0
      or sum(w.lost * p.with_days) <> 0 or sum(w.lost * p.days) <> 0
    on conflict (key) do update set won_count = s.won_count + excluded.won_count, won_with_value = s.won_with_value + excluded.won_with_value,
      won_value = s.won_value + excluded.won_value, won_with_days = s.won_with_days + excluded.won_with_days,
      won_days = s.won_days + excluded.won_days, lost_count = s.lost_count + excluded.lost_count,
      lost_with_value = s.lost_with_value + excluded.lost_with_value, lost_value = s.lost_value + excluded.lost_value,
      lost_with_days = s.lost_with_days + excluded.lost_with_days, lost_days = s.lost_days + excluded.lost_days
    returning new.period, new.currency, (new.count > 0)::integer - coalesce((old.count > 0)::integer, 0) as more
  ), customer_counts as (
    insert into __schema__.case_split_sums as s (key, facet, kind, currency, categories, on_date, count, with_value, value, weighted, with_days, days)
    select md5(row('customers', period, currency)::text)::uuid, 'customers', 'closed', currency, '{}', period, sum(more), 0, 0, 0, 0, 0
      from of_customers group by period, currency having sum(more) <> 0
    on conflict (key) do update set count = s.count + excluded.count
  )
  select (select count(*) from taken) < (select count(*) from __schema__.stale_cases)
$$;
