import { expect, it } from "vitest";
import { getEmployee } from "@/lib/employees/get-employee";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer, addHiddenCustomer, as, employee } from "../customers/samples";

useDatabase();

it("counts what is theirs, as far as the reader may know of it", async () => {
  await rolledBack(async (ctx) => {
    await addCustomer(ctx, { ownerId: employee("bertil") });
    await addHiddenCustomer(ctx);
    const id = employee("bertil");
    expect(await getEmployee(ctx, { id })).toMatchObject({ id, customerCount: 1, openCaseCount: 0 });
    expect(await getEmployee(as(ctx, "bertil"), { id })).toMatchObject({ customerCount: 2 });
  });
});

it("knows nobody else", async () => {
  await rolledBack(async (ctx) => {
    await expect(getEmployee(ctx, { id: crypto.randomUUID() })).rejects.toMatchObject({ code: "not_found" });
  });
});
