import { expect, it } from "vitest";
import { archiveProcess } from "@/lib/processes/archive-process";
import { listCustomerSteps } from "@/lib/processes/list-customer-steps";
import { setStep } from "@/lib/processes/set-step";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer } from "../customers/samples";
import { addProcess } from "./processes";

useDatabase();

it("goes out of use and back, and keeps where customers stand", async () => {
  await rolledBack(async (ctx) => {
    const { id, stepId } = await addProcess(ctx, "Sälj", "A", "B");
    const customerId = await addCustomer(ctx);
    await setStep(ctx, { customerId, processId: id, stepId: stepId("B") });
    expect(await archiveProcess(ctx, { id })).toEqual({ name: "Sälj", isArchived: true });
    await expect(setStep(ctx, { customerId, processId: id, stepId: stepId("A") })).rejects.toMatchObject({
      details: { field: "processId" },
    });
    await archiveProcess(ctx, { id, restore: "on" });
    expect(await listCustomerSteps(ctx, { customerId })).toMatchObject([{ stepId: stepId("B") }]);
  });
});
