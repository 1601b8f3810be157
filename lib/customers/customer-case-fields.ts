import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import type { ListField, NumberTest } from "@/lib/views/list-field";

/** How many open cases a customer has and what they are worth: only those that the actor may know of. */
export function customerCaseFields(ctx: Ctx): ListField[] {
  const open = and(eq(cases.statusKind, "open"), isNull(cases.archivedAt), visibleCases(ctx));
  const ofOne = sql`from ${cases} where ${cases.customerId} = ${customers.id} and ${open}`;
  // Grouped once for the whole list instead of counted customer by customer.
  const holds = (measure: SQL, by: SQL) => (test: NumberTest) => {
    const among = (having: SQL) =>
      sql`${customers.id} in (select ${cases.customerId} from ${cases}
        where ${open} and ${cases.customerId} is not null group by ${by} having ${having})`;
    const most = test.most === null ? undefined : sql`not ${among(sql`${measure} > ${test.most}::numeric`)}`;
    const least =
      test.least === null || Number(test.least) <= 0
        ? undefined
        : among(sql`${measure} >= ${test.least}::numeric`);
    return sql`(${and(least, most) ?? sql`true`})`;
  };
  const home = ctx.tenant.currency;
  const join = sql`left join (select ${cases.customerId} as customer_id, count(*) as count,
      sum(${cases.weightedValue}) filter (where ${cases.currency} = ${home}) as weighted
    from ${cases} where ${open} group by ${cases.customerId}) open_cases on open_cases.customer_id = ${customers.id}`;
  return [
    {
      key: "openCases",
      kind: "number",
      column: { look: "number" },
      sort: {
        by: sql`(select count(*) ${ofOne})`,
        nullable: false,
        usual: "desc",
        whole: { by: sql`coalesce(open_cases.count, 0)`, join },
      },
      filter: { kind: "number", holds: holds(sql`count(*)`, sql`${cases.customerId}`) },
    },
    {
      key: "weighted",
      kind: "number",
      column: { look: "sums", mobile: 4 },
      sort: {
        by: sql`(select sum(${cases.weightedValue}) ${ofOne} and ${cases.currency} = ${home})`,
        nullable: true,
        usual: "desc",
        whole: { by: sql`open_cases.weighted`, join },
      },
      filter: {
        kind: "number",
        holds: holds(sql`sum(${cases.weightedValue})`, sql`${cases.customerId}, ${cases.currency}`),
      },
    },
  ];
}
