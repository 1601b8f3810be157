import { and, eq, isNull } from "drizzle-orm";
import { customerDepartments } from "@/db/tenant/schema/customer-links";
import { departments } from "@/db/tenant/schema/employees";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { lockCustomer } from "@/lib/customers/lock-customer";
import { DepartmentLink } from "./schema";

/** Connects a department to a customer, or no longer. */
export const connectDepartment = command(
  { name: "connect-department", permission: "customer:write", input: DepartmentLink },
  async (ctx, { customerId, departmentId, remove }): Promise<{ name: string; isRemoved: boolean }> => {
    await lockCustomer(ctx, customerId);
    const [department] = await ctx.tx
      .select({ name: departments.name })
      .from(departments)
      .where(and(eq(departments.id, departmentId), remove ? undefined : isNull(departments.archivedAt)));
    if (!department) throw new DomainError("invalid", "choose", { field: "departmentId" });
    if (remove) {
      const isIt = and(
        eq(customerDepartments.customerId, customerId),
        eq(customerDepartments.departmentId, departmentId),
      );
      await ctx.tx.delete(customerDepartments).where(isIt);
    } else
      await ctx.tx.insert(customerDepartments).values({ customerId, departmentId }).onConflictDoNothing();
    return { name: department.name, isRemoved: remove };
  },
);
