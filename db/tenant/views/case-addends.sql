-- What each case adds to the sums, as case_sum_deltas' triggers note it; who may know of it by the case alone.
create view case_addends with (security_invoker = true) as
select
  customer_id,
  status_kind as kind,
  case visibility when 'owner' then owner_id end as seer_id,
  pipeline_id,
  status_id,
  owner_id,
  reason_id,
  source,
  competitor,
  currency,
  closing_rate_currency as rate_currency,
  follow_up_on,
  coalesce(closed_on, expected_close_on) as on_date,
  num_nonnulls(value) as with_value,
  coalesce(value, 0) as value,
  coalesce(weighted_value, 0) as weighted,
  num_nonnulls(value * closing_rate) as with_rate,
  coalesce(round(value * closing_rate, case closing_rate_currency when 'ISK' then 0 else 2 end), 0) as home_value,
  num_nonnulls(closed_on - opened_on) as with_days,
  coalesce(closed_on - opened_on, 0) as days
from cases
where archived_at is null;
