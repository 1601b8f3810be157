import { sql } from "drizzle-orm";

/**
 * The parts that one case has in the pipeline's difference, from what it was at both instants (`…_a`, `…_b`) and is
 * `…_now`. A change of the value is weighed by the probability before, one of the probability by the value after:
 * so the two add up, rounding included.
 */
export const moveParts = sql`
  select part, currency, count, coalesce(value, 0) as value, coalesce(weighted, 0) as weighted from (values
    (case when in_b and not in_a then
        case when not is_a then 'new' when archived_at_a is not null then 'restored' when status_kind_a in ('won', 'lost') then 'reopened'
          when status_kind_a = 'stalled' then 'resumed' else 'entered' end
      when in_a and not in_b then
        case when not is_b then 'deleted' when archived_at_b is not null then 'archived' when status_kind_b <> 'open' then status_kind_b
          else 'left' end
      when not in_a and is_b and not in_b and was_open and is_asked and status_kind_b <> 'open' then 'passed' end,
      case when in_a then currency_a else currency_b end, in_b::integer - in_a::integer,
      case when in_a then -value_a when in_b then value_b end, case when in_a then -weighted_a when in_b then weighted_b end),
    (case when in_a and in_b and currency_a = currency_b then
        case when coalesce(value_b, 0) > coalesce(value_a, 0) then 'valueUp'
          when coalesce(value_b, 0) < coalesce(value_a, 0) then 'valueDown' end end,
      currency_b, 0, coalesce(value_b, 0) - coalesce(value_a, 0), coalesce(weighted_between, 0) - coalesce(weighted_a, 0)),
    (case when in_a and in_b and currency_a = currency_b then
        case when probability_percent_b > probability_percent_a then 'probabilityUp'
          when probability_percent_b < probability_percent_a then 'probabilityDown' end end,
      currency_b, 0, 0, coalesce(weighted_b, 0) - coalesce(weighted_between, 0)),
    (case when in_a and in_b and currency_a <> currency_b then 'currency' end, currency_a, -1, -value_a, -weighted_a),
    (case when in_a and in_b and currency_a <> currency_b then 'currency' end, currency_b, 1, value_b, weighted_b),
    (case when in_b then 'later' end, currency_b, -1, -value_b, -weighted_b),
    (case when in_now then 'later' end, currency_now, 1, value_now, weighted_now)
  ) part (part, currency, count, value, weighted)`;
