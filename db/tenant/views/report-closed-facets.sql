-- What was won and lost, summed up by one facet at a time: owner, reason, source, competitor (by month; ownerYear, … by year) or
-- day. The rows of
-- each facet add up to the same; competitor has lost cases alone. `seer_id` as in report_pipeline_sums. `home_value`: each
-- value at the rate of its closing day, rounded once per case to the unit of `closing_rate_currency`; `with_rate` counts the
-- cases that it adds, `with_days` those that `days` adds.
create view report_closed_facets with (security_invoker = true) as
select
  facet,
  seer_id,
  pipeline_id,
  owner_id,
  kind as outcome,
  reason_id,
  label,
  currency,
  rate_currency as closing_rate_currency,
  on_date as closed_on,
  sum(count)::bigint as count,
  sum(with_value)::bigint as with_value,
  case when sum(with_value) > 0 then sum(value) end as value,
  sum(with_rate)::bigint as with_rate,
  case when sum(with_rate) > 0 then sum(home_value) end as home_value,
  sum(with_days)::bigint as with_days,
  case when sum(with_days) > 0 then sum(days)::bigint end as days
from case_sum_rows
where kind in ('won', 'lost')
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
having sum(count) <> 0;
