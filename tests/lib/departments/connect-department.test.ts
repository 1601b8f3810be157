import { expect, it } from "vitest";
import { connectDepartment } from "@/lib/departments/connect-department";
import { listConnections } from "@/lib/departments/list-connections";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as } from "../customers/samples";
import { addDepartment } from "./departments";

useDatabase();

it("connects once and disconnects", async () => {
  await rolledBack(async (ctx) => {
    const link = { customerId: await addCustomer(ctx), departmentId: await addDepartment(ctx, "Bygg") };
    await connectDepartment(ctx, link);
    expect(await connectDepartment(ctx, link)).toEqual({ name: "Bygg", isRemoved: false });
    expect((await listConnections(ctx, link)).departments).toHaveLength(1);
    await connectDepartment(ctx, { ...link, remove: "on" });
    expect((await listConnections(ctx, link)).departments).toEqual([]);
  });
});

it("knows no hidden customer", async () => {
  await rolledBack(async (ctx) => {
    const link = { customerId: await addHiddenCustomer(ctx), departmentId: await addDepartment(ctx, "Bygg") };
    await expect(connectDepartment(as(ctx, "kerstin"), link)).rejects.toMatchObject({ code: "not_found" });
  });
});
