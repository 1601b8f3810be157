import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { listConnections } from "@/lib/departments/list-connections";
import { connectEmployee } from "@/lib/employees/connect-employee";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as, employee } from "../customers/samples";

useDatabase();

it("connects once and disconnects, also somebody who left", async () => {
  await rolledBack(async (ctx) => {
    const link = { customerId: await addCustomer(ctx), employeeId: employee("kerstin") };
    await connectEmployee(ctx, link);
    await connectEmployee(ctx, link);
    expect((await listConnections(ctx, link)).employees.map(({ id }) => id)).toEqual([employee("kerstin")]);
    await ctx.tx.execute(sql`update employees set active = false where id = ${employee("kerstin")}`);
    await connectEmployee(ctx, { ...link, remove: "on" });
    expect((await listConnections(ctx, link)).employees).toEqual([]);
    await expect(connectEmployee(ctx, link)).rejects.toMatchObject({ details: { field: "employeeId" } });
  });
});

it("knows no hidden customer", async () => {
  await rolledBack(async (ctx) => {
    const link = { customerId: await addHiddenCustomer(ctx), employeeId: employee("kerstin") };
    await expect(connectEmployee(as(ctx, "kerstin"), link)).rejects.toMatchObject({ code: "not_found" });
  });
});
