import { type SQL, sql } from "drizzle-orm";

const stays = sql`in_a and in_b and currency_a = currency_b`;
const changesCurrency = sql`in_a and in_b and currency_a <> currency_b`;

/**
 * The parts that the cases of `placed` have in the pipeline's difference, from what each was at both instants (`…_a`, `…_b`)
 * and is `…_now`. A change of the value is weighed by the probability before, one of the probability by the value after:
 * so the two add up, rounding included.
 */
export function moveParts({ untilNow }: { untilNow: boolean }): SQL {
  const parts = [
    sql`select case_id, ${cameOrLeft} as part, case when in_a then currency_a else currency_b end as currency,
      in_b::integer - in_a::integer as count, case when in_a then -value_a when in_b then value_b end as value,
      case when in_a then -weighted_a when in_b then weighted_b end as weighted from placed where in_a <> in_b or ${passed}`,
    sql`select case_id, case when coalesce(value_b, 0) > coalesce(value_a, 0) then 'valueUp' else 'valueDown' end, currency_b, 0,
      coalesce(value_b, 0) - coalesce(value_a, 0), coalesce(weighted_between, 0) - coalesce(weighted_a, 0)
      from placed where ${stays} and coalesce(value_b, 0) <> coalesce(value_a, 0)`,
    sql`select case_id, case when probability_percent_b > probability_percent_a then 'probabilityUp' else 'probabilityDown' end,
      currency_b, 0, 0, coalesce(weighted_b, 0) - coalesce(weighted_between, 0)
      from placed where ${stays} and probability_percent_b <> probability_percent_a`,
    sql`select case_id, 'currency', currency_a, -1, -value_a, -weighted_a from placed where ${changesCurrency}`,
    sql`select case_id, 'currency', currency_b, 1, value_b, weighted_b from placed where ${changesCurrency}`,
    ...(untilNow
      ? []
      : [
          sql`select case_id, 'later', currency_b, -1, -value_b, -weighted_b from placed where in_b`,
          sql`select case_id, 'later', currency_now, 1, value_now, weighted_now from placed where in_now`,
        ]),
  ];
  return sql`select case_id, part, currency, count, coalesce(value, 0) as value, coalesce(weighted, 0) as weighted
    from (${sql.join(parts, sql` union all `)}) part`;
}

const passed = sql`(not in_a and not in_b and is_b and was_open and is_asked and status_kind_b <> 'open')`;

const cameOrLeft = sql`case
  when in_b and not in_a then
    case when not is_a then 'new' when archived_at_a is not null then 'restored' when status_kind_a in ('won', 'lost') then 'reopened'
      when status_kind_a = 'stalled' then 'resumed' else 'entered' end
  when in_a and not in_b then
    case when not is_b then 'deleted' when archived_at_b is not null then 'archived' when status_kind_b <> 'open' then status_kind_b
      else 'left' end
  else 'passed' end`;
