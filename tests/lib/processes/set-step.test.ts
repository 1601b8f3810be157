import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { listCustomerSteps } from "@/lib/processes/list-customer-steps";
import { setStep } from "@/lib/processes/set-step";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addCustomer, addHiddenCustomer, as } from "../customers/samples";
import { addProcess } from "./processes";

useDatabase();

it("moves a customer from step to step since today, and out; each can be put back", async () => {
  await rolledBack(async (ctx) => {
    const { id: processId, stepId } = await addProcess(ctx, "Sälj", "A", "B");
    const customerId = await addCustomer(ctx);
    const place = () => listCustomerSteps(ctx, { customerId });
    await setStep({ ...ctx, today: "2026-11-01" }, { customerId, processId, stepId: stepId("A") });
    await setStep(ctx, { customerId, processId, stepId: stepId("A") });
    expect(await place()).toEqual([{ processId, stepId: stepId("A"), since: "2026-11-01" }]);
    const { batchId } = await inBatch(ctx, (inner) =>
      setStep(inner, { customerId, processId, stepId: stepId("B") }),
    );
    expect(await place()).toEqual([{ processId, stepId: stepId("B"), since: ctx.today }]);
    await inBatch(ctx, (inner) => undoBatch(inner, { batchId }));
    expect(await place()).toEqual([{ processId, stepId: stepId("A"), since: "2026-11-01" }]);
    expect(await setStep(ctx, { customerId, processId, stepId: "" })).toEqual({
      process: "Sälj",
      step: null,
    });
    expect(await place()).toEqual([]);
  });
});

it("takes no step of another process, and knows no hidden customer", async () => {
  await rolledBack(async (ctx) => {
    const sales = await addProcess(ctx, "Sälj", "A");
    const other = await addProcess(ctx, "Annan", "X");
    const customerId = await addCustomer(ctx);
    await expect(
      setStep(ctx, { customerId, processId: sales.id, stepId: other.stepId("X") }),
    ).rejects.toMatchObject({
      details: { field: "stepId" },
    });
    const hidden = await addHiddenCustomer(ctx);
    await expect(
      setStep(as(ctx, "kerstin"), { customerId: hidden, processId: sales.id, stepId: sales.stepId("A") }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});
