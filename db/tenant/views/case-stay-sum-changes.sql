-- What case_stay_sums doesn't hold yet, as rows to add to its own: the notes that wait to be folded (`delta_id`), and what
-- owner-only customers hide: their cases' stays are taken from where everybody's count and given to the customer's owner alone.
create view case_stay_sum_changes with (security_invoker = true) as
select d.delta_id, f.facet, f.month, d.status_id, f.next_id, d.seer_id, f.outcome, f.stood_class, f.owner_id, d.count, f.seconds
from (
  select id as delta_id, month, status_id, next_id, seer_id, owner_id, outcome, stood_class, count, seconds from case_stay_deltas
  union all
  select null, p.month, p.status_id, p.next_id, s.seer_id, p.owner_id, p.outcome, p.stood_class, s.sign, s.sign * p.seconds
  from customers h
  join cases c on c.customer_id = h.id
  join case_stay_addends p on p.case_id = c.id
  cross join lateral (values (-1, p.seer_id), (1, h.owner_id)) s (sign, seer_id)
  where h.visibility = 'owner' and p.seer_id is distinct from h.owner_id
    -- An owner-only case at another's owner-only customer: nobody's.
    and (s.sign = -1 or p.seer_id is null)
) d
cross join lateral (select case when d.stood_class is null then d.month else date_trunc('year', d.month::timestamp)::date end as year) y
cross join lateral (
  select 'end' as facet, d.month, d.next_id, null::text as outcome, d.stood_class, null::uuid as owner_id, d.seconds
  union all
  select 'endYear', y.year, d.next_id, null, d.stood_class, null, d.seconds
  union all
  select 'ownerYear', y.year, d.next_id, null, d.stood_class, d.owner_id, d.seconds
  union all
  select 'outcome', null, null, d.outcome, null, null, 0 where d.outcome is not null
) f;
