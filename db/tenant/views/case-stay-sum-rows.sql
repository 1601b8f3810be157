-- What stays add up to, now: the kept sums, and what they don't hold yet. A reader picks one facet, adds, and drops what
-- comes to no case.
create view case_stay_sum_rows with (security_invoker = true) as
select facet, month, status_id, next_id, seer_id, outcome, stood_class, owner_id, count, seconds
from case_stay_sums
union all
select facet, month, status_id, next_id, seer_id, outcome, stood_class, owner_id, count, seconds
from case_stay_sum_changes;
