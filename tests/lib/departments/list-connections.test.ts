import { expect, it } from "vitest";
import { listConnections } from "@/lib/departments/list-connections";
import { connectEmployee } from "@/lib/employees/connect-employee";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addHiddenCustomer, as, employee } from "../customers/samples";

useDatabase();

it("names nobody of a customer that the actor can't see", async () => {
  await rolledBack(async (ctx) => {
    const customerId = await addHiddenCustomer(ctx);
    await connectEmployee(as(ctx, "bertil"), { customerId, employeeId: employee("anna") });
    expect((await listConnections(as(ctx, "bertil"), { customerId })).employees).toHaveLength(1);
    expect(await listConnections(as(ctx, "kerstin"), { customerId })).toEqual({
      employees: [],
      departments: [],
    });
  });
});
