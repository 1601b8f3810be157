import { and, count, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { visibleCases } from "@/lib/cases/visibility";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";

/** One of the organisation's own people, with how many customers and open cases are theirs that the actor may know of. */
export const getEmployee = query(
  { name: "get-employee", permission: "customer:read", input: z.object({ id: uuid() }) },
  async (ctx, { id }) => {
    const [person] = await ctx.tx
      .select({
        id: employees.id,
        name: employees.name,
        email: employees.email,
        team: employees.team,
        active: employees.active,
      })
      .from(employees)
      .where(eq(employees.id, id));
    if (!person) throw notFound();
    const [owned] = await ctx.tx
      .select({ n: count() })
      .from(customers)
      .where(and(eq(customers.ownerId, id), isNull(customers.archivedAt), visibleCustomers(ctx)));
    const [open] = await ctx.tx
      .select({ n: count() })
      .from(cases)
      .where(
        and(eq(cases.ownerId, id), eq(cases.statusKind, "open"), isNull(cases.archivedAt), visibleCases(ctx)),
      );
    return { ...person, customerCount: owned?.n ?? 0, openCaseCount: open?.n ?? 0 };
  },
);
