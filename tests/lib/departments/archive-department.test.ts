import { expect, it } from "vitest";
import { archiveDepartment } from "@/lib/departments/archive-department";
import { connectDepartment } from "@/lib/departments/connect-department";
import { listConnections } from "@/lib/departments/list-connections";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer } from "../customers/samples";
import { addDepartment } from "./departments";

useDatabase();

it("goes out of use and back; customers keep it, and no more are given it", async () => {
  await rolledBack(async (ctx) => {
    const departmentId = await addDepartment(ctx, "Bygg");
    const customerId = await addCustomer(ctx);
    await connectDepartment(ctx, { customerId, departmentId });
    expect(await archiveDepartment(ctx, { id: departmentId })).toEqual({ name: "Bygg", isArchived: true });
    expect((await listConnections(ctx, { customerId })).departments).toMatchObject([{ name: "Bygg" }]);
    const other = await addCustomer(ctx, { name: "Annan AB" });
    await expect(connectDepartment(ctx, { customerId: other, departmentId })).rejects.toMatchObject({
      details: { field: "departmentId" },
    });
    await archiveDepartment(ctx, { id: departmentId, restore: "on" });
    await connectDepartment(ctx, { customerId: other, departmentId });
  });
});
