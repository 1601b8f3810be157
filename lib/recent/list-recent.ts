import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { orders } from "@/db/tenant/schema/orders";
import { recentViews } from "@/db/tenant/schema/settings";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";
import { visibleOrders } from "@/lib/orders/visibility";

export type RecentKind = "customer" | "supplier" | "contact" | "employee" | "case" | "order";
export type RecentRow = { kind: RecentKind; id: string; name: string; hint: string | null };

/** What the actor looked at last, newest first, as far as they may still see it: at most twenty of each kind. */
export const listRecent = query(
  {
    name: "list-recent",
    permission: "customer:read",
    input: z.object({ limit: z.number().int().min(1).max(100).default(100) }),
  },
  async (ctx, { limit }): Promise<RecentRow[]> => {
    const mine = (kind: (typeof recentViews.$inferSelect)["kind"], id: SQL) =>
      sql`${recentViews} where ${and(eq(recentViews.employeeId, ctx.actor.employeeId), eq(recentViews.kind, kind))}
        and ${recentViews.rowId} = ${id}`;
    const at = (kind: (typeof recentViews.$inferSelect)["kind"], id: SQL) =>
      sql`(select ${recentViews.viewedAt} from ${mine(kind, id)})`;
    const seen = (kind: (typeof recentViews.$inferSelect)["kind"]) =>
      sql`(select ${recentViews.rowId} from ${recentViews}
        where ${and(eq(recentViews.employeeId, ctx.actor.employeeId), eq(recentViews.kind, kind))})`;
    // Who looked at what was merged since looked at what it is now.
    const mergedAt = (kind: "customer" | "contact", table: typeof customers | typeof contacts) =>
      sql`(select max(${recentViews.viewedAt}) from ${recentViews} where ${and(eq(recentViews.employeeId, ctx.actor.employeeId), eq(recentViews.kind, kind))}
        and ${recentViews.rowId} in (select old.id from ${table} old where old.id = ${table.id} or old.merged_into_id = ${table.id}))`;
    const seenOrMerged = (kind: "customer" | "contact", table: typeof customers | typeof contacts) =>
      sql`(select coalesce(old.merged_into_id, old.id) from ${table} old where old.id in ${seen(kind)})`;
    const { rows } = await ctx.tx.execute<RecentRow>(sql`
      select kind, id, name, hint from (
        select case when ${customers.isSupplier} and not ${customers.isCustomer} then 'supplier' else 'customer' end as kind,
            ${customers.id} as id, ${customers.name} as name, ${customers.city} as hint, ${mergedAt("customer", customers)} as at
          from ${customers} where ${customers.id} in ${seenOrMerged("customer", customers)} and ${and(isNull(customers.archivedAt), visibleCustomers(ctx))}
        union all
        select 'contact', ${contacts.id}, concat_ws(' ', ${contacts.firstName}, ${contacts.lastName}), ${contacts.email}, ${mergedAt("contact", contacts)}
          from ${contacts} where ${contacts.id} in ${seenOrMerged("contact", contacts)} and ${and(isNull(contacts.archivedAt), visibleContacts(ctx))}
        union all
        select 'case', ${cases.id}, ${cases.title}, ${cases.number}::text, ${at("case", sql`${cases.id}`)}
          from ${cases} where ${cases.id} in ${seen("case")} and ${and(isNull(cases.archivedAt), visibleCases(ctx))}
        union all
        select 'order', ${orders.id}, ${orders.title}, ${orders.number}, ${at("order", sql`${orders.id}`)}
          from ${orders} where ${orders.id} in ${seen("order")} and ${and(isNull(orders.archivedAt), visibleOrders(ctx))}
        union all
        select 'employee', ${employees.id}, ${employees.name}, ${employees.team}, ${at("employee", sql`${employees.id}`)}
          from ${employees} where ${employees.id} in ${seen("employee")}) seen
       order by at desc, id limit ${limit}`);
    return rows;
  },
);
