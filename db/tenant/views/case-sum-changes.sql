-- What case_sums doesn't hold yet, as rows to add to its own: the notes that wait to be folded (`delta_id`), and what
-- owner-only customers hide: their cases are taken from where everybody's count and given to the customer's owner alone.
create view case_sum_changes with (security_invoker = true) as
select d.delta_id, f.facet, d.kind, d.seer_id, d.pipeline_id, f.status_id, f.owner_id, f.reason_id, f.label, d.currency, d.rate_currency,
  f.follow_up_on, f.on_date, d.count, d.with_value, d.value, d.weighted, d.with_rate, d.home_value, d.with_days, d.days
from (
  select id as delta_id, kind, seer_id, pipeline_id, status_id, owner_id, reason_id, source, competitor, currency, rate_currency,
    follow_up_on, on_date, count, with_value, value, weighted, with_rate, home_value, with_days, days
  from case_sum_deltas
  union all
  select null, p.kind, s.seer_id, p.pipeline_id, p.status_id, p.owner_id, p.reason_id, p.source, p.competitor, p.currency, p.rate_currency,
    p.follow_up_on, p.on_date, s.sign, s.sign * p.with_value, s.sign * p.value, s.sign * p.weighted, s.sign * p.with_rate,
    s.sign * p.home_value, s.sign * p.with_days, s.sign * p.days
  from customers h
  join case_addends p on p.customer_id = h.id
  cross join lateral (values (-1, p.seer_id), (1, h.owner_id)) s (sign, seer_id)
  where h.visibility = 'owner' and p.seer_id is distinct from h.owner_id
    -- An owner-only case at another's owner-only customer: nobody's.
    and (s.sign = -1 or p.seer_id is null)
) d
cross join lateral case_sum_facets(d.kind, d.status_id, d.owner_id, d.reason_id, d.source, d.competitor, d.follow_up_on, d.on_date) f;
