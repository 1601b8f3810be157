-- What was won and what was lost, by the day it closed: one row per closed case.
create view report_closed with (security_invoker = true) as
select
  c.id as case_id,
  c.customer_id,
  c.owner_id,
  c.visibility,
  c.status_kind as outcome,
  c.pipeline_id,
  c.reason_id,
  c.competitor,
  c.source,
  c.currency,
  c.value,
  c.closing_rate,
  c.closing_rate_currency,
  c.opened_on,
  c.closed_on,
  date_trunc('month', c.closed_on::timestamp)::date as closed_month
from cases c
where c.status_kind in ('won', 'lost') and c.archived_at is null;
