-- What an order comes to: one row per order, without lines too. Net, VAT and their sum are those of its rates (order_rates), added.
create view order_sums with (security_invoker = true) as
select
  o.id as order_id,
  o.currency,
  coalesce(sum(r.net), 0) as net,
  coalesce(sum(r.vat), 0) as vat,
  coalesce(sum(r.net + r.vat), 0) as total
from orders o
left join order_rates r on r.order_id = o.id
group by o.id;
