-- What was won and lost, summed up: one row per who may know of it, pipeline, owner, outcome, currency and month. `seer_id` as in
-- report_pipeline_sums, the other sums as in report_closed_facets, whose facet owner this is.
create view report_closed_sums with (security_invoker = true) as
select
  seer_id,
  pipeline_id,
  owner_id,
  outcome,
  currency,
  closing_rate_currency,
  closed_on as closed_month,
  count,
  with_value,
  value,
  with_rate,
  home_value,
  with_days,
  days
from report_closed_facets
where facet = 'owner';
