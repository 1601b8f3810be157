import { expect, it } from "vitest";
import { listCustomerSteps } from "@/lib/processes/list-customer-steps";
import { setStep } from "@/lib/processes/set-step";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addHiddenCustomer, as } from "../customers/samples";
import { addProcess } from "./processes";

useDatabase();

it("says nothing of a customer that the actor can't see", async () => {
  await rolledBack(async (ctx) => {
    const { id: processId, stepId } = await addProcess(ctx, "Sälj", "A");
    const customerId = await addHiddenCustomer(ctx);
    await setStep(as(ctx, "bertil"), { customerId, processId, stepId: stepId("A") });
    expect(await listCustomerSteps(as(ctx, "bertil"), { customerId })).toHaveLength(1);
    expect(await listCustomerSteps(as(ctx, "kerstin"), { customerId })).toEqual([]);
  });
});
