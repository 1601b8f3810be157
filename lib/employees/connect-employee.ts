import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { customerEmployees } from "@/db/tenant/schema/customer-links";
import { employees } from "@/db/tenant/schema/employees";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { checkbox, uuid } from "@/lib/core/fields";
import { lockCustomer } from "@/lib/customers/lock-customer";

const input = z.object({ customerId: uuid(), employeeId: uuid(), remove: checkbox() });

/** Connects an employee to a customer beside its owner, or no longer. Whoever left can only be taken away. */
export const connectEmployee = command(
  { name: "connect-employee", permission: "customer:write", input },
  async (ctx, { customerId, employeeId, remove }): Promise<{ name: string; isRemoved: boolean }> => {
    await lockCustomer(ctx, customerId);
    const [employee] = await ctx.tx
      .select({ name: employees.name })
      .from(employees)
      .where(and(eq(employees.id, employeeId), remove ? undefined : eq(employees.active, true)));
    if (!employee) throw new DomainError("invalid", "choose", { field: "employeeId" });
    if (remove) {
      const isIt = and(
        eq(customerEmployees.customerId, customerId),
        eq(customerEmployees.employeeId, employeeId),
      );
      await ctx.tx.delete(customerEmployees).where(isIt);
    } else await ctx.tx.insert(customerEmployees).values({ customerId, employeeId }).onConflictDoNothing();
    return { name: employee.name, isRemoved: remove };
  },
);
