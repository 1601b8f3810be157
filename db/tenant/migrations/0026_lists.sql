-- Lists, boards and their sums, quick at a million rows.

-- What is open or stalled by status and month, and what is open by status and follow-up: what lists and boards show of all cases. By both at once
-- there are a hundred times more sums.
create or replace function case_sum_facets(
    p_kind text, p_status uuid, p_owner uuid, p_reason uuid, p_source text, p_competitor text, p_follow_up date, p_on date)
  returns table (facet text, status_id uuid, owner_id uuid, reason_id uuid, label text, follow_up_on date, on_date date)
  language sql immutable parallel safe
  begin atomic
    select v.facet, v.status_id, v.owner_id, v.reason_id, v.label, v.follow_up_on,
           case v.step when 'day' then p_on when 'none' then null else date_trunc(v.step, p_on::timestamp)::date end
      from (values ('owner', 'month', p_status, p_owner, null::uuid, null::text, null::date),
                   ('source', 'month', null, null, null, p_source, null),
                   ('followUp', 'month', p_status, null, null, null, p_follow_up),
                   ('status', 'month', p_status, null, null, null, null),
                   ('due', 'none', p_status, null, null, null, p_follow_up),
                   ('day', 'day', null, null, null, null, null),
                   ('reason', 'month', null, null, p_reason, null, null),
                   ('competitor', 'month', null, null, null, p_competitor, null),
                   ('ownerYear', 'year', p_status, p_owner, null, null, null),
                   ('sourceYear', 'year', null, null, null, p_source, null),
                   ('reasonYear', 'year', null, null, p_reason, null, null),
                   ('competitorYear', 'year', null, null, null, p_competitor, null))
           v (facet, step, status_id, owner_id, reason_id, label, follow_up_on)
     where v.facet in ('owner', 'source')
        or v.facet in ('followUp', 'due') and p_kind = 'open'
        or v.facet = 'status' and p_kind in ('open', 'stalled')
        or v.facet in ('day', 'reason', 'ownerYear', 'sourceYear', 'reasonYear') and p_kind in ('won', 'lost')
        or v.facet in ('competitor', 'competitorYear') and p_kind = 'lost';
  end;
insert into case_sums (key, facet, kind, seer_id, pipeline_id, status_id, owner_id, reason_id, label, currency, rate_currency, follow_up_on,
    on_date, count, with_value, value, weighted, with_rate, home_value, with_days, days)
select md5(row(facet, kind, seer_id, pipeline_id, status_id, null::uuid, null::uuid, null::text, currency, rate_currency, follow_up_on, on_date)::text)::uuid,
    facet, kind, seer_id, pipeline_id, status_id, null, null, null, currency, rate_currency, follow_up_on, on_date, sum(count),
    sum(with_value), sum(value), sum(weighted), sum(with_rate), sum(home_value), sum(with_days), sum(days)
  from (select case facet when 'owner' then 'status' else 'due' end as facet, kind, seer_id, pipeline_id, status_id, currency, rate_currency, follow_up_on,
          case facet when 'owner' then on_date end as on_date, count, with_value, value, weighted, with_rate, home_value, with_days, days
          from case_sums where facet = 'owner' and kind in ('open', 'stalled') or facet = 'followUp' and kind = 'open') s
 group by facet, kind, seer_id, pipeline_id, status_id, currency, rate_currency, follow_up_on, on_date;

-- Customers in the order of what is open with them: of each open case all that is added up stands here, customer by customer.
create index cases_open_customer on cases (customer_id) include (currency, weighted_value, visibility, owner_id)
  where status_kind = 'open' and archived_at is null and customer_id is not null;

-- The texts in use are found from these, one from the one before, archived cases' too.
drop index cases_source;
create index cases_source on cases (source) where source is not null;
create index cases_competitor on cases (competitor) where competitor is not null;

-- A column that every list of cases has, in its order.
create index cases_probability on cases (probability_percent, id) where archived_at is null;
