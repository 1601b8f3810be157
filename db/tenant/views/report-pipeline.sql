-- What is open now, and how much of it is likely to come: one row per open case, weighted once, rounded once.
create view report_pipeline with (security_invoker = true) as
select
  c.id as case_id,
  c.customer_id,
  c.owner_id,
  c.visibility,
  c.pipeline_id,
  c.status_id,
  c.source,
  c.currency,
  c.value,
  c.weighted_value,
  c.follow_up_on,
  c.expected_close_on,
  date_trunc('month', c.expected_close_on::timestamp)::date as expected_month
from cases c
where c.status_kind = 'open' and c.archived_at is null;
