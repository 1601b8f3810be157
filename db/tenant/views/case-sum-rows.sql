-- What cases add up to, now: the kept sums, and what they don't hold yet. A reader picks one facet, adds, and drops
-- what comes to no case.
create view case_sum_rows with (security_invoker = true) as
select facet, kind, seer_id, pipeline_id, status_id, owner_id, reason_id, label, currency, rate_currency, follow_up_on, on_date,
  count, with_value, value, weighted, with_rate, home_value, with_days, days
from case_sums
union all
select facet, kind, seer_id, pipeline_id, status_id, owner_id, reason_id, label, currency, rate_currency, follow_up_on, on_date,
  count, with_value, value, weighted, with_rate, home_value, with_days, days
from case_sum_changes;
