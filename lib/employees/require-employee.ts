import { eq } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";

/** Makes sure that an owner who came in from outside is one of the organisation's own people; null is nobody. */
export async function requireEmployee(ctx: Ctx, id: string | null, field = "ownerId"): Promise<void> {
  if (id === null || id === ctx.actor.employeeId) return;
  const [row] = await ctx.tx.select({ id: employees.id }).from(employees).where(eq(employees.id, id));
  if (!row) throw new DomainError("invalid", "choose", { field });
}
