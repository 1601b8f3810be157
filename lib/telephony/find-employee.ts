import { and, eq, inArray, sql } from "drizzle-orm";
import { telephonyLines } from "@/db/tenant/schema/calls";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { lineNumber } from "./line-number";
import type { CallEvent } from "./schema";

/** Who of ours a call is, by the line that the exchange names, else by our own number, else by e-mail; null: nobody knows. */
export async function findEmployee(ctx: Ctx, event: CallEvent): Promise<string | null> {
  const lines = [event.agentLine, event.ownNumber].flatMap((line) =>
    line === null ? [] : [lineNumber(line, ctx.tenant.country)],
  );
  if (lines.length > 0) {
    const rows = await ctx.tx
      .select({ number: telephonyLines.number, employeeId: telephonyLines.employeeId })
      .from(telephonyLines)
      .where(inArray(telephonyLines.number, lines));
    const found = lines.map((line) => rows.find(({ number }) => number === line)).find(Boolean);
    if (found) return found.employeeId;
  }
  if (event.agentEmail === null) return null;
  const [row] = await ctx.tx
    .select({ id: employees.id })
    .from(employees)
    .where(
      and(sql`lower(${employees.email}) = ${event.agentEmail.toLowerCase()}`, eq(employees.active, true)),
    )
    .limit(1);
  return row?.id ?? null;
}
