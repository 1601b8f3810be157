import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import { customerDepartments, customerEmployees } from "@/db/tenant/schema/customer-links";
import { customers } from "@/db/tenant/schema/customers";
import { departments, employees } from "@/db/tenant/schema/employees";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";

type Connection = { id: string; name: string };
export type Connections = { employees: Connection[]; departments: Connection[] };

/** Who of the organisation works with a customer beside its owner; nobody with one that the actor can't see. */
export const listConnections = query(
  { name: "list-connections", permission: "customer:read", input: z.object({ customerId: uuid() }) },
  async (ctx, { customerId }): Promise<Connections> => {
    const isSeen = and(eq(customers.id, customerId), visibleCustomers(ctx));
    return {
      employees: await ctx.tx
        .select({ id: employees.id, name: employees.name })
        .from(customerEmployees)
        .innerJoin(customers, eq(customers.id, customerEmployees.customerId))
        .innerJoin(employees, eq(employees.id, customerEmployees.employeeId))
        .where(isSeen)
        .orderBy(collate(employees.name, ctx.tenant.collation)),
      departments: await ctx.tx
        .select({ id: departments.id, name: departments.name })
        .from(customerDepartments)
        .innerJoin(customers, eq(customers.id, customerDepartments.customerId))
        .innerJoin(departments, eq(departments.id, customerDepartments.departmentId))
        .where(isSeen)
        .orderBy(collate(departments.name, ctx.tenant.collation)),
    };
  },
);
