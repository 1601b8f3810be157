-- What is open now, summed up: one row per who may know of it, pipeline, status, owner, currency and expected month.
-- `seer_id`: null where everybody may know of the cases; else whoever alone may, the owner of an owner-only case or of
-- an owner-only customer. Cases of which nobody may know, being one person's at another's customer, are left out.
create view report_pipeline_sums with (security_invoker = true) as
select
  case c.visibility when 'owner' then c.owner_id else h.owner_id end as seer_id,
  c.pipeline_id,
  c.status_id,
  c.owner_id,
  c.currency,
  date_trunc('month', c.expected_close_on::timestamp)::date as expected_month,
  count(*) as count,
  count(c.value) as with_value,
  sum(c.value) as value,
  sum(c.weighted_value) as weighted
from cases c
left join customers h on h.id = c.customer_id and h.visibility = 'owner'
where c.status_kind = 'open' and c.archived_at is null
  and (c.visibility = 'everyone' or h.id is null or h.owner_id = c.owner_id)
group by 1, 2, 3, 4, 5, 6;
