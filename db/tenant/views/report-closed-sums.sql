-- What was won and lost, summed up: one row per who may know of it, pipeline, owner, outcome, reason, currency and month.
-- `seer_id` as in report_pipeline_sums. `home_value`: each value at the rate of its closing day, rounded once per case to
-- the unit of `closing_rate_currency`; `with_rate` counts the cases that it adds, `with_days` those that `days` adds.
create view report_closed_sums with (security_invoker = true) as
select
  case c.visibility when 'owner' then c.owner_id else h.owner_id end as seer_id,
  c.pipeline_id,
  c.owner_id,
  c.status_kind as outcome,
  c.reason_id,
  c.currency,
  c.closing_rate_currency,
  date_trunc('month', c.closed_on::timestamp)::date as closed_month,
  count(*) as count,
  count(c.value) as with_value,
  sum(c.value) as value,
  count(c.value * c.closing_rate) as with_rate,
  sum(round(c.value * c.closing_rate, case c.closing_rate_currency when 'ISK' then 0 else 2 end)) as home_value,
  count(c.opened_on) as with_days,
  sum(c.closed_on - c.opened_on) as days
from cases c
left join customers h on h.id = c.customer_id and h.visibility = 'owner'
where c.status_kind in ('won', 'lost') and c.archived_at is null
  and (c.visibility = 'everyone' or h.id is null or h.owner_id = c.owner_id)
group by 1, 2, 3, 4, 5, 6, 7, 8;
