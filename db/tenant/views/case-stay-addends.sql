-- What each stay adds to the kept sums, as case_stay_deltas' triggers note it; who may know of it by the case alone.
create view case_stay_addends with (security_invoker = true) as
select
  case_id,
  date_trunc('month', entered_at at time zone 'UTC')::date as month,
  status_id,
  next_id,
  seer_id,
  owner_id,
  outcome,
  stood_class,
  extract(epoch from case when left_at is null then entered_at - 'epoch'::timestamptz else left_at - entered_at end) as seconds
from case_stays
where counts and again_at is null;
