-- What is open now, summed up: one row per who may know of it, pipeline, status, owner, currency and expected month.
-- `seer_id`: null where everybody may know of the cases; else whoever alone may, the owner of an owner-only case or of
-- an owner-only customer. Cases of which nobody may know, being one person's at another's customer, are left out.
create view report_pipeline_sums with (security_invoker = true) as
select
  seer_id,
  pipeline_id,
  status_id,
  owner_id,
  currency,
  on_date as expected_month,
  sum(count)::bigint as count,
  sum(with_value)::bigint as with_value,
  case when sum(with_value) > 0 then sum(value) end as value,
  case when sum(with_value) > 0 then sum(weighted) end as weighted
from case_sum_rows
where facet = 'owner' and kind = 'open'
group by 1, 2, 3, 4, 5, 6
having sum(count) <> 0;
