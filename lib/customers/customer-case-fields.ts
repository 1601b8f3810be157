import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import type { ListField, NumberTest, Way } from "@/lib/views/list-field";

/** How many open cases a customer has and what they are worth: only those that the actor may know of. */
export function customerCaseFields(ctx: Ctx): ListField[] {
  const open = and(eq(cases.statusKind, "open"), isNull(cases.archivedAt), visibleCases(ctx));
  const ofOne = sql`from ${cases} where ${cases.customerId} = ${customers.id} and ${open}`;
  // Grouped once for the whole list instead of counted customer by customer, unless these come by one by one.
  const holds = (measure: SQL, by: SQL) => (test: NumberTest, way: Way) => {
    const ofCustomer = (having: SQL) =>
      sql`((select true ${ofOne} group by ${by} having ${having} limit 1) is true)`;
    const among = (having: SQL) =>
      way === "walked"
        ? ofCustomer(having)
        : sql`${customers.id} = any(array(select ${cases.customerId} from ${cases}
            where ${open} and ${cases.customerId} is not null group by ${by} having ${having}))`;
    const most =
      test.most === null ? undefined : sql`not ${ofCustomer(sql`${measure} > ${test.most}::numeric`)}`;
    const least =
      test.least === null || Number(test.least) <= 0
        ? undefined
        : among(sql`${measure} >= ${test.least}::numeric`);
    return sql`(${and(least, most) ?? sql`true`})`;
  };
  const { customerId, currency, weightedValue } = cases;
  const isHome = sql`${currency} = ${ctx.tenant.currency}`;
  const grouped = (value: SQL, of: SQL | undefined) => ({
    rows: sql`select ${customerId} as id, ${value} as value from ${cases}
      where ${customerId} is not null and ${and(open, of)} group by 1`,
    has: sql`(select true ${ofOne} and ${of ?? sql`true`} limit 1)`,
  });
  return [
    {
      key: "openCases",
      kind: "number",
      column: { look: "number" },
      sort: {
        by: sql`(select count(*) ${ofOne})`,
        nullable: false,
        usual: "desc",
        grouped: { ...grouped(sql`count(*)`, undefined), without: "0" },
      },
      filter: { kind: "number", holds: holds(sql`count(*)`, sql`${cases.customerId}`) },
    },
    {
      key: "weighted",
      kind: "number",
      column: { look: "sums", mobile: 4 },
      sort: {
        by: sql`(select sum(${weightedValue}) ${ofOne} and ${isHome})`,
        nullable: true,
        usual: "desc",
        grouped: {
          ...grouped(sql`sum(${weightedValue})`, sql`${isHome} and ${weightedValue} is not null`),
          without: null,
        },
      },
      filter: {
        kind: "number",
        holds: holds(sql`sum(${cases.weightedValue})`, sql`${cases.customerId}, ${cases.currency}`),
      },
    },
  ];
}
