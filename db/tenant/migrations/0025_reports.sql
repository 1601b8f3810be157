-- Reports of one owner, and of days of expected close, quick at a million cases.

-- Whose the case of a stay is now. Kept without the triggers, which would note every stay as changed; without indexes, each of which
-- would get every row anew.
drop index case_stays_case;
drop index case_stays_entered;
drop index case_stays_stood;
drop index case_stays_standing;
drop index case_stays_again;
alter table case_stays disable trigger user;
alter table case_stays add column owner_id uuid;
update case_stays s set owner_id = c.owner_id from cases c where c.id = s.case_id and c.owner_id is not null;
alter table case_stays enable trigger user;
create index case_stays_case on case_stays (case_id, id);
create index case_stays_entered on case_stays (entered_at)
  include (status_id, case_id, left_at, next_id, again_at, seer_id) where counts;
create index case_stays_stood on case_stays (status_id, stood_class, stood_seconds) include (entered_at, next_id, seer_id, case_id)
  where counts and again_at is null and stood_class is not null;
create index case_stays_standing on case_stays (status_id, entered_at) include (seer_id, case_id)
  where counts and again_at is null and stood_class is null;
create index case_stays_again on case_stays (again_at) where counts and again_at is not null;
create index case_stays_owner on case_stays (owner_id, entered_at)
  include (status_id, case_id, left_at, next_id, again_at, seer_id) where counts;

drop function told_case_stays();
create function told_case_stays() returns table (case_id uuid, status_id uuid, from_id uuid, entered_at timestamptz, left_at timestamptz,
    next_id uuid, again_at timestamptz, seer_id uuid, outcome text, counts boolean, owner_id uuid) language sql stable as $$
  select e.case_id, e.status_id, e.from_id, e.entered_at, lead(e.entered_at) over own, lead(e.status_id) over own,
      lead(e.entered_at) over same,
      case c.visibility when 'owner' then c.owner_id end, case when c.status_kind in ('won', 'lost') then c.status_kind end,
      c.id is not null and c.archived_at is null, c.owner_id
    -- Whole entries would be sorted on disk.
    from (select l.row_id as case_id, l.id, l.at as entered_at, (l.new ->> 'status_id')::uuid as status_id, (l.old ->> 'status_id')::uuid as from_id
            from __schema__.change_log l where l.table_name = 'cases' and l.new ? 'status_id' offset 0) e
    left join __schema__.cases c on c.id = e.case_id
   where e.id not in (select __schema__.undone_moves())
  window own as (partition by e.case_id order by e.id), same as (partition by e.case_id, e.status_id order by e.id)
   order by e.id
$$;

create or replace function fill_case_history() returns void language sql as $$
  delete from __schema__.case_stays;
  insert into __schema__.case_stays (case_id, status_id, from_id, entered_at, left_at, next_id, again_at, seer_id, outcome, counts, owner_id)
    select * from __schema__.told_case_stays();
  delete from __schema__.case_states;
  insert into __schema__.case_states (case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value, probability_percent,
      expected_close_on, archived_at, visibility, customer_id)
    select * from __schema__.told_case_states()
$$;
-- How many rows are kept that the log doesn't tell, or the other way round.
create or replace function wrong_case_history() returns integer language sql stable as $$
  select (select count(*) from (
      select case_id, status_id, from_id, entered_at, left_at, next_id, again_at, seer_id, outcome, counts, owner_id from __schema__.case_stays
      except all select * from __schema__.told_case_stays()) a)::integer
    + (select count(*) from (
      select * from __schema__.told_case_stays() except all
      select case_id, status_id, from_id, entered_at, left_at, next_id, again_at, seer_id, outcome, counts, owner_id from __schema__.case_stays) b)::integer
    + (select count(*) from (
      select case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value, probability_percent, expected_close_on,
        archived_at, visibility, customer_id from __schema__.case_states
      except all select * from __schema__.told_case_states()) c)::integer
    + (select count(*) from (
      select * from __schema__.told_case_states() except all
      select case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value, probability_percent, expected_close_on,
        archived_at, visibility, customer_id from __schema__.case_states) d)::integer
$$;

-- A stay is written as it is, where it was written empty and filled in after.
create or replace function note_case_history() returns trigger language plpgsql as $$
declare
  back uuid[];
begin
  if tg_op = 'DELETE' then
    insert into __schema__.case_states (case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value,
        probability_percent, expected_close_on, archived_at, visibility, customer_id)
      select id, now(), true, status_kind, pipeline_id, owner_id, currency, value, probability_percent, expected_close_on, archived_at,
        visibility, customer_id from old_rows;
    update __schema__.case_stays s set counts = false, outcome = null, seer_id = null, owner_id = null from old_rows o where s.case_id = o.id;
    return null;
  end if;
  if tg_op = 'UPDATE' then
    insert into __schema__.case_states (case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value,
        probability_percent, expected_close_on, archived_at)
      select o.id, now(), true, o.status_kind, o.pipeline_id, o.owner_id, o.currency, o.value, o.probability_percent, o.expected_close_on,
          o.archived_at
        from new_rows n full join old_rows o using (id)
       where (o.status_kind, o.pipeline_id, o.owner_id, o.currency, o.value, o.probability_percent, o.expected_close_on, o.archived_at)
         is distinct from
             (n.status_kind, n.pipeline_id, n.owner_id, n.currency, n.value, n.probability_percent, n.expected_close_on, n.archived_at);
    if current_setting('app.verb') = 'undo-batch' then
      -- Whose last move is taken back: as if they had never left.
      with gone as (
        delete from __schema__.case_stays s using (
            select n.id, n.status_id from new_rows n full join old_rows o using (id)
             where n.status_id is distinct from o.status_id offset 0) m
         where s.case_id = m.id and s.left_at is null and s.from_id = m.status_id
        returning s.id, s.case_id, s.status_id),
      last as (
        update __schema__.case_stays s set left_at = null, next_id = null from gone g
         where s.id = (select max(p.id) from __schema__.case_stays p where p.case_id = g.case_id and p.id < g.id)
        returning s.case_id)
      select array_agg(g.case_id) into back from gone g left join last using (case_id);
      update __schema__.case_stays s set again_at = null
       where s.case_id = any (back) and s.again_at is not null and not exists (
         select from __schema__.case_stays p where p.case_id = s.case_id and p.status_id = s.status_id and p.id > s.id);
    end if;
    update __schema__.case_stays s
       set left_at = coalesce(s.left_at, now()), next_id = coalesce(s.next_id, m.status_id),
           again_at = coalesce(s.again_at, case when s.status_id = m.status_id then now() end)
      from (select n.id, n.status_id from new_rows n full join old_rows o using (id)
             where n.status_id is distinct from o.status_id offset 0) m
     where m.id <> all (coalesce(back, '{}'))
       and s.case_id = m.id and (s.left_at is null or s.status_id = m.status_id and s.again_at is null);
    insert into __schema__.case_stays (case_id, status_id, from_id, entered_at, seer_id, owner_id, outcome, counts)
      select m.id, m.status_id, m.from_id, now(), case m.visibility when 'owner' then m.owner_id end, m.owner_id,
          case when m.status_kind in ('won', 'lost') then m.status_kind end, m.archived_at is null
        from (select n.id, n.status_id, o.status_id as from_id, n.visibility, n.owner_id, n.status_kind, n.archived_at
                from new_rows n full join old_rows o using (id)
               where n.status_id is distinct from o.status_id offset 0) m
       where m.id <> all (coalesce(back, '{}'));
  else
    insert into __schema__.case_states (case_id, until_at, existed) select id, now(), false from new_rows;
    update __schema__.case_stays s
       set left_at = coalesce(s.left_at, now()), next_id = coalesce(s.next_id, n.status_id),
           again_at = coalesce(s.again_at, case when s.status_id = n.status_id then now() end)
      from new_rows n
     where s.case_id = n.id and (s.left_at is null or s.status_id = n.status_id and s.again_at is null);
    insert into __schema__.case_stays (case_id, status_id, entered_at, seer_id, owner_id, outcome, counts)
      select n.id, n.status_id, now(), case n.visibility when 'owner' then n.owner_id end, n.owner_id,
          case when n.status_kind in ('won', 'lost') then n.status_kind end, n.archived_at is null from new_rows n;
  end if;
  update __schema__.case_stays s set seer_id = f.seer_id, owner_id = f.owner_id, outcome = f.outcome, counts = f.counts
    from (select n.id, case n.visibility when 'owner' then n.owner_id end as seer_id, n.owner_id,
                 case when n.status_kind in ('won', 'lost') then n.status_kind end as outcome, n.archived_at is null as counts
            from new_rows n) f
   where s.case_id = f.id and (s.counts, s.outcome, s.seer_id, s.owner_id) is distinct from (f.counts, f.outcome, f.seer_id, f.owner_id);
  return null;
end $$;

-- What changed, of cases that are expected to close on some days: the parts that a case has if only the day before is asked for, only
-- the day after, or both. Asked for are rows both of whose days are among those that somebody wants; all rows add up to what they
-- did without.
alter table case_moves add column expected_before date, add column expected_after date;
-- By an expression that only a question about one owner has (see lib/reports/read-moves.ts).
drop index case_moves_owner;
create index case_moves_owner on case_moves (owner_id, (from_at at time zone 'UTC'));
create index case_moves_owner_to on case_moves (owner_id, (to_at at time zone 'UTC'));
-- Beside everybody's by half months: each owner's by quarters, being fewer, and by months those with a month of expected close.
alter table case_move_sums add column owner_id uuid, add column expected_before date, add column expected_after date;
drop index case_move_sums_half;
create index case_move_sums_half on case_move_sums (seer_id, from_half, to_half) where owner_id is null and expected_before is null;
create index case_move_sums_owner on case_move_sums (owner_id, from_half) where owner_id is not null;
create index case_move_sums_expected on case_move_sums (expected_before, from_half) where expected_before is not null;

create function case_move_facets(p_from timestamptz, p_to timestamptz, p_owner uuid, p_before date, p_after date)
  returns table (from_half date, to_half date, owner_id uuid, expected_before date, expected_after date) language sql immutable parallel safe
  begin atomic
    select __schema__.half_month(p_from), __schema__.half_month(p_to), null::uuid, null::date, null::date
    union all
    select date_trunc('quarter', p_from at time zone 'UTC')::date, date_trunc('quarter', p_to at time zone 'UTC')::date, p_owner, null, null
     where p_owner is not null
    union all
    select date_trunc('month', p_from at time zone 'UTC')::date, date_trunc('month', p_to at time zone 'UTC')::date, null,
        date_trunc('month', p_before::timestamp)::date, date_trunc('month', p_after::timestamp)::date
     where p_before is not null;
  end;

drop function told_case_moves(uuid[]);
create function told_case_moves(p_cases uuid[]) returns table (case_id uuid, from_at timestamptz, to_at timestamptz, part text,
    currency text, pipeline_id uuid, owner_id uuid, seer_id uuid, cases integer, count integer, value numeric, weighted numeric,
    expected_before date, expected_after date)
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
            t.currency, coalesce(t.value, 0) as value, t.probability_percent as percent, t.archived_at, t.expected_close_on
          from __schema__.case_states t where t.case_id = any (p_cases)
        union all
        select 2147483647, i.id, 'infinity', c.id is not null, c.status_kind, coalesce(c.pipeline_id, '00000000-0000-0000-0000-000000000000'),
            coalesce(c.owner_id, '00000000-0000-0000-0000-000000000000'), c.currency, coalesce(c.value, 0), c.probability_percent, c.archived_at, c.expected_close_on
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
      sum(x.sign * f.sign * t.sign * lp.sign * lo.sign)::integer, sum(x.sign * f.sign * t.sign * lp.sign * lo.sign * p.count)::integer,
      sum(x.sign * f.sign * t.sign * lp.sign * lo.sign * p.value), sum(x.sign * f.sign * t.sign * lp.sign * lo.sign * p.weighted),
      x.before, x.after
    from placed a join placed b on b.case_id = a.case_id and b.n > a.n
      and b.asked_pipeline is not distinct from a.asked_pipeline and b.asked_owner is not distinct from a.asked_owner
    join seer w on w.id = a.case_id
   -- What is said where only the day before is asked for, only the one after, or both.
   cross join lateral (select case when b.expected_close_on is not null then a.expected_close_on end as before,
       case when a.expected_close_on is not null then b.expected_close_on end as after) both_
   cross join lateral (
     select 1 as sign, a.is_in as a_in, b.is_in as b_in, b.is_asked as b_asked, case when a.is_in then a.expected_close_on else b.expected_close_on end as before,
         case when a.is_in then a.expected_close_on else b.expected_close_on end as after
      where not a.is_in or a.expected_close_on is not distinct from b.expected_close_on
     union all
     select v.* from (values (1, a.is_in, false, false, a.expected_close_on, a.expected_close_on),
         (1, false, b.is_in, b.is_asked, b.expected_close_on, b.expected_close_on),
         (1, a.is_in, b.is_in, b.is_asked, both_.before, both_.after), (-1, a.is_in, false, false, both_.before, both_.after),
         (-1, false, b.is_in, b.is_asked, both_.before, both_.after)) v
      where a.is_in and a.expected_close_on is distinct from b.expected_close_on) x
   cross join lateral (
     select case when x.b_in and not x.a_in then
           case when not a.existed then 'new' when a.archived_at is not null then 'restored' when a.status_kind in ('won', 'lost') then 'reopened'
             when a.status_kind = 'stalled' then 'resumed' else 'entered' end
         when x.a_in and not x.b_in then
           case when not b.existed then 'deleted' when b.archived_at is not null then 'archived' when b.status_kind <> 'open' then b.status_kind
             else 'left' end
         else 'passed' end as part, case when x.a_in then a.currency else b.currency end as currency, x.b_in::integer - x.a_in::integer as count,
         case when x.a_in then -a.value when x.b_in then b.value else 0 end as value,
         case when x.a_in then -a.weighted when x.b_in then b.weighted else 0 end as weighted
      where x.a_in <> x.b_in
         or not x.a_in and not x.b_in and b.existed and b.opens > a.opens and x.b_asked and b.status_kind <> 'open'
     union all
     select case when b.value > a.value then 'valueUp' else 'valueDown' end, b.currency, 0, b.value - a.value, between_.weighted - a.weighted
       from (select round(b.value * a.percent / 100, case b.currency when 'ISK' then 0 else 2 end) as weighted) between_
      where x.a_in and x.b_in and a.currency = b.currency and b.value <> a.value
     union all
     select case when b.percent > a.percent then 'probabilityUp' else 'probabilityDown' end, b.currency, 0, 0, b.weighted - between_.weighted
       from (select round(b.value * a.percent / 100, case b.currency when 'ISK' then 0 else 2 end) as weighted) between_
      where x.a_in and x.b_in and a.currency = b.currency and b.percent <> a.percent
     union all
     select 'currency', a.currency, -1, -a.value, -a.weighted where x.a_in and x.b_in and a.currency <> b.currency
     union all
     select 'currency', b.currency, 1, b.value, b.weighted where x.a_in and x.b_in and a.currency <> b.currency) p
   cross join lateral (values (1, a.ends), (-1, a.begins)) f (sign, at)
   cross join lateral (values (1, b.begins), (-1, b.ends)) t (sign, at)
   -- What is said of one pipeline, or one owner, is not said again of all.
   cross join lateral (select 1 as sign, a.asked_pipeline as id union all
     select -1, null where a.is_split and a.asked_pipeline is not null) lp
   cross join lateral (select 1 as sign, a.asked_owner as id union all
     select -1, null where a.is_split and a.asked_owner is not null) lo
   where f.at is not null and t.at <> 'infinity'
   group by 1, 2, 3, 4, 5, 6, 7, 8, x.before, x.after
  having sum(x.sign * f.sign * t.sign * lp.sign * lo.sign) <> 0 or sum(x.sign * f.sign * t.sign * lp.sign * lo.sign * p.count) <> 0
      or sum(x.sign * f.sign * t.sign * lp.sign * lo.sign * p.value) <> 0 or sum(x.sign * f.sign * t.sign * lp.sign * lo.sign * p.weighted) <> 0
$$;

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
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9
    having sum(sign * cases) <> 0 or sum(sign * count) <> 0 or sum(sign * value) <> 0 or sum(sign * weighted) <> 0
  ), added as (
    insert into __schema__.case_move_sums as s (key, from_half, to_half, owner_id, expected_before, expected_after, part, currency, pipeline_id,
        seer_id, cases, count, value, weighted)
    select md5(row(from_half, to_half, owner_id, expected_before, expected_after, part, currency, pipeline_id, seer_id)::text)::uuid, changed.* from changed
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
-- All of it is made anew by the job, which begins with what changed longest ago: so what changed in the same days lies together.
-- Until it is done, these reports are made of the cases themselves.
truncate case_moves, case_move_sums;
delete from stale_cases;
insert into stale_cases (case_ids)
select array_agg(c.case_id) from (
  select case_id, row_number() over (order by last, case_id) / 500 as part
    from (select case_id, max(until_at) as last from case_states group by 1
          union all select id, null from cases where id not in (select case_id from case_states)) s) c
 group by c.part order by c.part;

-- Days of closed cases, by competitor too, from the index alone.
drop index cases_closed;
create index cases_closed on cases (closed_on)
  include (status_kind, pipeline_id, currency, value, weighted_value, reason_id, source, owner_id, visibility, customer_id, closing_rate,
    closing_rate_currency, opened_on, competitor)
  where status_kind in ('won', 'lost') and archived_at is null;

-- How stays ended, also by years: of those that stood all that long ago nobody asks for the month.
insert into case_stay_sums (key, facet, month, status_id, next_id, seer_id, outcome, stood_class, count, seconds)
select md5(row(facet, month, status_id, next_id, seer_id, outcome, stood_class)::text)::uuid, facet, month, status_id, next_id, seer_id, outcome,
    stood_class, sum(count), sum(seconds)
  from (select 'endYear' as facet, case when stood_class is null then month else date_trunc('year', month::timestamp)::date end as month,
          status_id, next_id, seer_id, outcome, stood_class, count, seconds from case_stay_sums where facet = 'end') s
 group by facet, month, status_id, next_id, seer_id, outcome, stood_class;
