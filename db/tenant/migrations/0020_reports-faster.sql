-- The reports' splits and what changed, quick at a million cases.

-- What changed between two instants is asked of what each case was at either, so it can't be added up month by month: a case
-- that is new and then won moves from one part to another. But it can be told of each two changes of one case what they come to
-- together beyond what each comes to alone. Of any two instants the sum over all pairs of changes between them is the report,
-- exactly. So these are kept: pair by pair here, and added up by half months in case_move_sums.
create table case_moves (
  id bigint generated always as identity primary key,
  case_id uuid not null,
  -- The earlier and the later change; the same where it is one alone.
  from_at timestamptz not null,
  to_at timestamptz not null,
  part text not null,
  currency text not null,
  -- Whose pipeline it is counted in, by pipeline and by owner: 00000000-… where there is none. Null: what only those count
  -- who ask for no single one, where the case went from one to another.
  pipeline_id uuid,
  owner_id uuid,
  -- Who alone may know of it now, 00000000-… being nobody; null: everybody.
  seer_id uuid,
  cases integer not null,
  count integer not null,
  value numeric not null,
  weighted numeric not null
);
create index case_moves_case on case_moves (case_id);
create index case_moves_from on case_moves (from_at);
create index case_moves_to on case_moves (to_at);
create index case_moves_owner on case_moves (owner_id, from_at);

create table case_move_sums (
  -- Of the columns down to seer_id.
  key uuid primary key,
  -- The half months by UTC that hold the two changes: their first days.
  from_half date not null,
  to_half date not null,
  part text not null,
  currency text not null,
  pipeline_id uuid,
  seer_id uuid,
  cases bigint not null,
  count bigint not null,
  value numeric not null,
  weighted numeric not null
);
create index case_move_sums_half on case_move_sums (seer_id, from_half, to_half);

-- Of which cases the tables of this migration don't hold yet what is so now. Whoever reads leaves those out and looks at them one
-- by one; a job makes them anew and takes the note away. A customer stands for its cases, those written at the same moment included.
create table stale_cases (
  id bigint generated always as identity primary key,
  case_ids uuid[],
  customer_id uuid
);
alter table stale_cases alter column case_ids set storage external;

create index case_states_case on case_states (case_id, id);
create index case_states_customer on case_states (customer_id) where customer_id is not null;

create function all_stale_cases() returns setof uuid language sql stable as $$
  select i from __schema__.stale_cases n cross join lateral unnest(n.case_ids) i
  union
  select c.id from __schema__.stale_cases n join __schema__.cases c on c.customer_id = n.customer_id
  union
  select s.case_id from __schema__.stale_cases n join __schema__.case_states s on s.customer_id = n.customer_id
$$;

create function half_month(p_at timestamptz) returns date language sql immutable parallel safe
  return (date_trunc('month', p_at at time zone 'UTC')
    + case when extract(day from p_at at time zone 'UTC') > 15 then interval '15 days' else interval '0' end)::date;

-- What case_moves should hold of some cases. Each two states of a case have the parts that they would have in the report (see
-- lib/cases/move-parts.ts), from the earlier's end on until the later's beginning: taken away again where either has passed.
create function told_case_moves(p_cases uuid[]) returns table (case_id uuid, from_at timestamptz, to_at timestamptz, part text,
    currency text, pipeline_id uuid, owner_id uuid, seer_id uuid, cases integer, count integer, value numeric, weighted numeric)
  language sql stable as $$
  with state as materialized (
    select *, coalesce(sum((s.status_kind = 'open')::integer) over (partition by s.case_id order by s.n rows between unbounded preceding and 1 preceding), 0) as opens,
        -- Two who write at once may be noted out of their order.
        max(s.at) over (partition by s.case_id order by s.n) as ends, max(s.at) over (partition by s.case_id order by s.n rows between unbounded preceding and 1 preceding) as begins,
        s.existed and s.status_kind = 'open' and s.archived_at is null as is_open
      from (
        select row_number() over (partition by t.case_id order by t.id) as n, t.case_id, t.until_at as at, t.existed, t.status_kind,
            coalesce(t.pipeline_id, '00000000-0000-0000-0000-000000000000') as pipeline_id,
            coalesce(t.owner_id, '00000000-0000-0000-0000-000000000000') as owner_id,
            t.currency, coalesce(t.value, 0) as value, t.probability_percent as percent, t.archived_at
          from __schema__.case_states t where t.case_id = any (p_cases)
        union all
        select 2147483647, i.id, 'infinity', c.id is not null, c.status_kind, coalesce(c.pipeline_id, '00000000-0000-0000-0000-000000000000'),
            coalesce(c.owner_id, '00000000-0000-0000-0000-000000000000'), c.currency, coalesce(c.value, 0), c.probability_percent, c.archived_at
          from (select distinct unnest(p_cases) as id) i left join __schema__.cases c on c.id = i.id) s
  ), scope as materialized (
    -- Whose pipelines it may be in. Of a case that was always in one, nobody else's differs.
    select s.case_id, array_agg(distinct s.pipeline_id) as pipelines, array_agg(distinct s.owner_id) as owners,
        count(distinct s.pipeline_id) > 1 or count(distinct s.owner_id) > 1 as is_split
      from state s where s.existed group by 1
  ), asked as materialized (
    select s.case_id, s.is_split, p.id as pipeline_id, o.id as owner_id
      from scope s
     cross join lateral (select unnest(s.pipelines) as id union all select null where s.is_split) p
     cross join lateral (select unnest(s.owners) as id union all select null where s.is_split) o
  ), placed as materialized (
    select s.*, q.is_split, q.pipeline_id as asked_pipeline, q.owner_id as asked_owner, m.is_asked, s.is_open and m.is_asked as is_in,
        round(s.value * s.percent / 100, case s.currency when 'ISK' then 0 else 2 end) as weighted
      from asked q join state s on s.case_id = q.case_id
     cross join lateral (select coalesce((q.pipeline_id is null or q.pipeline_id = s.pipeline_id)
       and (q.owner_id is null or q.owner_id = s.owner_id), false) as is_asked) m
  ), seer as materialized (
    select i.id, case
        when c.visibility is distinct from 'owner' then case h.visibility when 'owner' then h.owner_id end
        when h.visibility = 'owner' and h.owner_id <> c.owner_id then '00000000-0000-0000-0000-000000000000' else c.owner_id end as seer_id
      from (select distinct unnest(p_cases) as id) i
     cross join lateral (
       select n.visibility, n.owner_id, n.customer_id from __schema__.cases n where n.id = i.id
       union all
       (select g.visibility, g.owner_id, g.customer_id from __schema__.case_states g
         where g.case_id = i.id and not exists (select from __schema__.cases n where n.id = i.id) order by g.id desc limit 1)) c
      left join __schema__.customers h on h.id = c.customer_id
  )
  select a.case_id, f.at, t.at, p.part, p.currency, lp.id, lo.id, w.seer_id,
      sum(f.sign * t.sign * lp.sign * lo.sign)::integer, sum(f.sign * t.sign * lp.sign * lo.sign * p.count)::integer,
      sum(f.sign * t.sign * lp.sign * lo.sign * p.value), sum(f.sign * t.sign * lp.sign * lo.sign * p.weighted)
    from placed a join placed b on b.case_id = a.case_id and b.n > a.n
      and b.asked_pipeline is not distinct from a.asked_pipeline and b.asked_owner is not distinct from a.asked_owner
    join seer w on w.id = a.case_id
   cross join lateral (
     select case when b.is_in and not a.is_in then
           case when not a.existed then 'new' when a.archived_at is not null then 'restored' when a.status_kind in ('won', 'lost') then 'reopened'
             when a.status_kind = 'stalled' then 'resumed' else 'entered' end
         when a.is_in and not b.is_in then
           case when not b.existed then 'deleted' when b.archived_at is not null then 'archived' when b.status_kind <> 'open' then b.status_kind
             else 'left' end
         else 'passed' end as part, case when a.is_in then a.currency else b.currency end as currency, b.is_in::integer - a.is_in::integer as count,
         case when a.is_in then -a.value when b.is_in then b.value else 0 end as value,
         case when a.is_in then -a.weighted when b.is_in then b.weighted else 0 end as weighted
      where a.is_in <> b.is_in
         or not a.is_in and not b.is_in and b.existed and b.opens > a.opens and b.is_asked and b.status_kind <> 'open'
     union all
     select case when b.value > a.value then 'valueUp' else 'valueDown' end, b.currency, 0, b.value - a.value, between_.weighted - a.weighted
       from (select round(b.value * a.percent / 100, case b.currency when 'ISK' then 0 else 2 end) as weighted) between_
      where a.is_in and b.is_in and a.currency = b.currency and b.value <> a.value
     union all
     select case when b.percent > a.percent then 'probabilityUp' else 'probabilityDown' end, b.currency, 0, 0, b.weighted - between_.weighted
       from (select round(b.value * a.percent / 100, case b.currency when 'ISK' then 0 else 2 end) as weighted) between_
      where a.is_in and b.is_in and a.currency = b.currency and b.percent <> a.percent
     union all
     select 'currency', a.currency, -1, -a.value, -a.weighted where a.is_in and b.is_in and a.currency <> b.currency
     union all
     select 'currency', b.currency, 1, b.value, b.weighted where a.is_in and b.is_in and a.currency <> b.currency) p
   cross join lateral (values (1, a.ends), (-1, a.begins)) f (sign, at)
   cross join lateral (values (1, b.begins), (-1, b.ends)) t (sign, at)
   -- What is said of one pipeline, or one owner, is not said again of all.
   cross join lateral (select 1 as sign, a.asked_pipeline as id union all
     select -1, null where a.is_split and a.asked_pipeline is not null) lp
   cross join lateral (select 1 as sign, a.asked_owner as id union all
     select -1, null where a.is_split and a.asked_owner is not null) lo
   where f.at is not null and t.at <> 'infinity'
   group by 1, 2, 3, 4, 5, 6, 7, 8
  having sum(f.sign * t.sign * lp.sign * lo.sign) <> 0 or sum(f.sign * t.sign * lp.sign * lo.sign * p.count) <> 0
      or sum(f.sign * t.sign * lp.sign * lo.sign * p.value) <> 0 or sum(f.sign * t.sign * lp.sign * lo.sign * p.weighted) <> 0
$$;

-- What each case adds to the reports by category, product and customer, as it was when the job last came to it, and what all of
-- them add up to. A customer's categories and a case's products are written apart from the case, at the same moment maybe: a
-- job that reads all three at one instant can't miss one.
create table case_parts (
  id bigint generated always as identity primary key,
  case_id uuid not null,
  customer_id uuid,
  kind text not null,
  -- As in case_moves.
  seer_id uuid,
  pipeline_id uuid,
  currency text not null,
  -- Closed on, or expected to close.
  on_date date,
  -- The customer's; of an open case its lines'.
  categories uuid[] not null,
  products uuid[] not null,
  with_value integer not null,
  value numeric not null,
  weighted numeric not null,
  with_days integer not null,
  days integer not null
);
create index case_parts_case on case_parts (case_id);
create index case_parts_seer on case_parts (seer_id) where seer_id is not null;
create index case_parts_closed on case_parts (on_date) where kind in ('won', 'lost');
create index case_parts_customer on case_parts (customer_id) where kind in ('won', 'lost');

-- By category: all cases of customers with exactly these, so that none counts twice in one that stands above two. By product: each
-- case in each of its own. `customers`: how many there are in customer_sums.
create table case_split_sums (
  key uuid primary key,
  facet text not null,
  kind text not null,
  seer_id uuid,
  pipeline_id uuid,
  currency text not null,
  categories uuid[] not null,
  product_id uuid,
  -- The month's first day; of facets by years the year's.
  on_date date,
  count bigint not null,
  with_value bigint not null,
  value numeric not null,
  weighted numeric not null,
  with_days bigint not null,
  days bigint not null
);
create index case_split_sums_facet on case_split_sums (facet, kind, seer_id, on_date);

-- What was won from each customer and what was lost, of those cases of which everybody may know: in each year, and since ever.
create table customer_sums (
  key uuid primary key,
  -- The year's first day, or -infinity.
  period date not null,
  currency text not null,
  customer_id uuid,
  won_count bigint not null,
  won_with_value bigint not null,
  won_value numeric not null,
  won_with_days bigint not null,
  won_days bigint not null,
  lost_count bigint not null,
  lost_with_value bigint not null,
  lost_value numeric not null,
  lost_with_days bigint not null,
  lost_days bigint not null,
  won numeric generated always as (case when won_with_value > 0 then won_value end) stored,
  count bigint generated always as (won_count + lost_count) stored
);
create index customer_sums_rank on customer_sums (period, currency, won desc nulls last, count desc, customer_id) where count > 0;
create index customer_sums_customer on customer_sums (customer_id, period);
create index customer_sums_empty on customer_sums (key) where count = 0;

create function told_case_parts(p_cases uuid[]) returns table (case_id uuid, customer_id uuid, kind text, seer_id uuid, pipeline_id uuid,
    currency text, on_date date, categories uuid[], products uuid[], with_value integer, value numeric, weighted numeric,
    with_days integer, days integer) language sql stable as $$
  select c.id, c.customer_id, c.status_kind,
      case when c.visibility <> 'owner' then case h.visibility when 'owner' then h.owner_id end
        when h.visibility = 'owner' and h.owner_id <> c.owner_id then '00000000-0000-0000-0000-000000000000' else c.owner_id end,
      c.pipeline_id, c.currency, coalesce(c.closed_on, c.expected_close_on), coalesce(k.ids, '{}'), coalesce(p.ids, '{}'),
      num_nonnulls(c.value), coalesce(c.value, 0), coalesce(c.weighted_value, 0), num_nonnulls(c.closed_on - c.opened_on),
      coalesce(c.closed_on - c.opened_on, 0)
    from __schema__.cases c left join __schema__.customers h on h.id = c.customer_id
   cross join lateral (
     select array_agg(i.category_id order by i.category_id) as ids from __schema__.customer_categories i where i.customer_id = c.customer_id) k
   cross join lateral (
     select array_agg(distinct l.product_id order by l.product_id) as ids from __schema__.case_lines l
      where l.case_id = c.id and l.product_id is not null and c.status_kind = 'open') p
   where c.id = any (p_cases) and c.archived_at is null and c.status_kind <> 'stalled'
$$;

create function case_split_facets(p_kind text, p_categories uuid[], p_products uuid[], p_on date)
  returns table (facet text, categories uuid[], product_id uuid, on_date date) language sql immutable parallel safe
  begin atomic
    select 'category', p_categories, null::uuid, date_trunc('month', p_on::timestamp)::date
    union all
    select 'categoryYear', p_categories, null, date_trunc('year', p_on::timestamp)::date where p_kind <> 'open'
    union all
    select 'product', '{}', i.id, date_trunc('month', p_on::timestamp)::date
      from (select unnest(p_products) as id union all select null where p_products = '{}') i where p_kind = 'open';
  end;

-- Makes anew what is kept of some cases, those that the oldest notes name; tells whether there were more notes. One statement, so
-- one instant.
create function fold_stale_cases(p_cases integer) returns boolean language sql as $$
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
    insert into __schema__.case_moves (case_id, from_at, to_at, part, currency, pipeline_id, owner_id, seer_id, cases, count, value, weighted)
    select t.* from noted cross join lateral __schema__.told_case_moves(noted.ids) t where noted.ids is not null
    returning *
  ), changed as (
    select __schema__.half_month(from_at) as from_half, __schema__.half_month(to_at) as to_half, part, currency, pipeline_id, seer_id,
        sum(sign * cases) as cases, sum(sign * count) as count, sum(sign * value) as value, sum(sign * weighted) as weighted
      from (select 1 as sign, from_at, to_at, part, currency, pipeline_id, seer_id, cases, count, value, weighted from made
            union all
            select -1, from_at, to_at, part, currency, pipeline_id, seer_id, cases, count, value, weighted from gone) m
     group by 1, 2, 3, 4, 5, 6
    having sum(sign * cases) <> 0 or sum(sign * count) <> 0 or sum(sign * value) <> 0 or sum(sign * weighted) <> 0
  ), added as (
    insert into __schema__.case_move_sums as s (key, from_half, to_half, part, currency, pipeline_id, seer_id, cases, count, value, weighted)
    select md5(row(from_half, to_half, part, currency, pipeline_id, seer_id)::text)::uuid, from_half, to_half, part, currency, pipeline_id,
        seer_id, cases, count, value, weighted from changed
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

create function note_stale_cases() returns trigger language plpgsql as $$
begin
  if exists (select from new_rows) then
    insert into __schema__.stale_cases (case_ids)
    select array_agg(n.case_id) from (select case_id, row_number() over () / 500 as part from new_rows) n group by n.part;
  end if;
  return null;
end $$;
create trigger stale_insert after insert on case_states referencing new table as new_rows
  for each statement execute function note_stale_cases();
-- What is no state of a case and counts all the same. What changes the status is noted as that.
create function note_stale_case() returns trigger language plpgsql as $$
begin
  insert into __schema__.stale_cases (case_ids) values (array[new.id]);
  return null;
end $$;
create trigger stale_update after update of visibility, customer_id, opened_on, closed_on on cases for each row
  when (old.status_kind = new.status_kind and (old.visibility, old.customer_id, old.opened_on, old.closed_on)
    is distinct from (new.visibility, new.customer_id, new.opened_on, new.closed_on)) execute function note_stale_case();
create function note_stale_customer() returns trigger language plpgsql as $$
begin
  insert into __schema__.stale_cases (customer_id) values (new.id);
  return null;
end $$;
create trigger stale_update after update of visibility, owner_id on customers for each row
  when ('owner' in (old.visibility, new.visibility) and (old.visibility, old.owner_id) is distinct from (new.visibility, new.owner_id))
  execute function note_stale_customer();
-- Customers that are new have no cases yet.
create function note_stale_categories() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into __schema__.stale_cases (customer_id)
    select distinct r.customer_id from new_rows r where exists (select from __schema__.cases c where c.customer_id = r.customer_id)
      or not exists (select from __schema__.customers h where h.id = r.customer_id and h.created_at = now());
  elsif tg_op = 'DELETE' then
    insert into __schema__.stale_cases (customer_id) select distinct customer_id from old_rows;
  else
    insert into __schema__.stale_cases (customer_id) select customer_id from new_rows union select customer_id from old_rows;
  end if;
  return null;
end $$;
create trigger stale_insert after insert on customer_categories referencing new table as new_rows
  for each statement execute function note_stale_categories();
create trigger stale_delete after delete on customer_categories referencing old table as old_rows
  for each statement execute function note_stale_categories();
create trigger stale_update after update on customer_categories referencing old table as old_rows new table as new_rows
  for each statement execute function note_stale_categories();
create function note_stale_lines() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into __schema__.stale_cases (case_ids) select array_agg(distinct case_id) from new_rows where product_id is not null having count(*) > 0;
  elsif tg_op = 'DELETE' then
    insert into __schema__.stale_cases (case_ids) select array_agg(distinct case_id) from old_rows where product_id is not null having count(*) > 0;
  else
    insert into __schema__.stale_cases (case_ids)
    select array_agg(distinct i) from (select unnest(array[n.case_id, o.case_id]) as i from new_rows n full join old_rows o using (id)
      where (n.case_id, n.product_id) is distinct from (o.case_id, o.product_id)) c having count(*) > 0;
  end if;
  return null;
end $$;
create trigger stale_insert after insert on case_lines referencing new table as new_rows
  for each statement execute function note_stale_lines();
create trigger stale_delete after delete on case_lines referencing old table as old_rows
  for each statement execute function note_stale_lines();
create trigger stale_update after update on case_lines referencing old table as old_rows new table as new_rows
  for each statement execute function note_stale_lines();
-- What stands already is a job's work: until it is done, these reports are made of the cases themselves.
insert into stale_cases (case_ids)
select array_agg(c.case_id) from (select case_id, row_number() over (order by case_id) / 500 as part from (select case_id from case_states union select id from cases) s) c
 group by c.part;

-- Won and lost since ever, and of whole years: twelve times fewer rows.
create or replace function case_sum_facets(
    p_kind text, p_status uuid, p_owner uuid, p_reason uuid, p_source text, p_competitor text, p_follow_up date, p_on date)
  returns table (facet text, status_id uuid, owner_id uuid, reason_id uuid, label text, follow_up_on date, on_date date)
  language sql immutable parallel safe
  begin atomic
    select v.facet, v.status_id, v.owner_id, v.reason_id, v.label, v.follow_up_on,
           case v.step when 'day' then p_on else date_trunc(v.step, p_on::timestamp)::date end
      from (values ('owner', 'month', p_status, p_owner, null::uuid, null::text, null::date),
                   ('source', 'month', null, null, null, p_source, null),
                   ('followUp', 'month', p_status, null, null, null, p_follow_up),
                   ('day', 'day', null, null, null, null, null),
                   ('reason', 'month', null, null, p_reason, null, null),
                   ('competitor', 'month', null, null, null, p_competitor, null),
                   ('ownerYear', 'year', p_status, p_owner, null, null, null),
                   ('sourceYear', 'year', null, null, null, p_source, null),
                   ('reasonYear', 'year', null, null, p_reason, null, null),
                   ('competitorYear', 'year', null, null, null, p_competitor, null))
           v (facet, step, status_id, owner_id, reason_id, label, follow_up_on)
     where v.facet in ('owner', 'source')
        or v.facet = 'followUp' and p_kind = 'open'
        or v.facet in ('day', 'reason', 'ownerYear', 'sourceYear', 'reasonYear') and p_kind in ('won', 'lost')
        or v.facet in ('competitor', 'competitorYear') and p_kind = 'lost';
  end;
insert into case_sums (key, facet, kind, seer_id, pipeline_id, status_id, owner_id, reason_id, label, currency, rate_currency, follow_up_on,
    on_date, count, with_value, value, weighted, with_rate, home_value, with_days, days)
select md5(row(facet, kind, seer_id, pipeline_id, status_id, owner_id, reason_id, label, currency, rate_currency, follow_up_on, on_date)::text)::uuid,
    facet, kind, seer_id, pipeline_id, status_id, owner_id, reason_id, label, currency, rate_currency, follow_up_on, on_date, sum(count),
    sum(with_value), sum(value), sum(weighted), sum(with_rate), sum(home_value), sum(with_days), sum(days)
  from (select facet || 'Year' as facet, kind, seer_id, pipeline_id, status_id, owner_id, reason_id, label, currency, rate_currency, follow_up_on,
          date_trunc('year', on_date::timestamp)::date as on_date, count, with_value, value, weighted, with_rate, home_value, with_days, days
          from case_sums where facet in ('owner', 'source', 'reason', 'competitor') and kind in ('won', 'lost')) s
 group by facet, kind, seer_id, pipeline_id, status_id, owner_id, reason_id, label, currency, rate_currency, follow_up_on, on_date;

-- The list's charts of one source: of what is open all that they count by stands here, the rest is kept.
create index cases_going_source on cases (source)
  include (status_id, status_kind, pipeline_id, currency, value, weighted_value, expected_close_on, follow_up_on, owner_id, visibility, customer_id)
  where status_kind in ('open', 'stalled') and archived_at is null;
-- Most of what a facet has may be others' alone.
drop index case_sums_facet;
create index case_sums_facet on case_sums (facet, kind, seer_id, on_date);
