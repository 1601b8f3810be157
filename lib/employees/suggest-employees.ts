import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import { employees } from "@/db/tenant/schema/employees";
import { optionalText } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { escapeLike } from "@/lib/core/search-pattern";

const shown = 8;

/** The colleagues whose name, or a word of it, begins with what was typed. */
export const suggestEmployees = query(
  {
    name: "suggest-employees",
    permission: "customer:read",
    input: z.object({ q: optionalText(100).catch(null) }),
  },
  async ({ tx, tenant }, { q }) => {
    const typed = escapeLike(q ?? "");
    const name = sql`app.fold(${employees.name})`;
    return tx
      .select({
        value: employees.id,
        label: employees.name,
        hint: sql<string>`coalesce(${employees.team}, '')`,
      })
      .from(employees)
      .where(
        and(
          eq(employees.active, true),
          sql`(${name} like app.fold(${typed}) || '%' or ${name} like '% ' || app.fold(${typed}) || '%')`,
        ),
      )
      .orderBy(collate(employees.name, tenant.collation), employees.id)
      .limit(shown);
  },
);
