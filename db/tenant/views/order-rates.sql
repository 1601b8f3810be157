-- What an order comes to at each rate of VAT: one row per order and rate. Every line is rounded once, to its currency's unit
-- (app.line_amount); VAT is taken on the sum of a rate's lines and rounded once per rate, halves away from zero, as
-- EN 16931-1 has it (BR-CO-17). ISK has no smaller unit.
create view order_rates with (security_invoker = true) as
select
  l.order_id,
  l.vat_percent,
  sum(a.amount) as net,
  round(sum(a.amount) * l.vat_percent * 0.01, case when o.currency = 'ISK' then 0 else 2 end) as vat
from order_lines l
join orders o on o.id = l.order_id
cross join lateral (
  select coalesce(app.line_amount(l.quantity, l.unit_price, l.discount_percent, o.currency), 0) as amount) a
group by l.order_id, l.vat_percent, o.currency;
