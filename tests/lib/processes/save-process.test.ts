import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { listProcesses } from "@/lib/processes/list-processes";
import { saveProcess } from "@/lib/processes/save-process";
import { setStep } from "@/lib/processes/set-step";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addHiddenCustomer, as } from "../customers/samples";
import { addProcess } from "./processes";

useDatabase();

const steps = async (ctx: Ctx) => (await listProcesses(ctx, {}))[0]?.steps.map(({ name }) => name).join("");

it("keeps the steps in order, renames, adds, moves and takes out of use", async () => {
  await rolledBack(async (ctx) => {
    const { id, stepId } = await addProcess(ctx, "Sälj", "A", "B", "C");
    const b = stepId("B");
    await saveProcess(ctx, {
      id,
      version: 1,
      name: "Sälj",
      steps: [{ id: b, name: "Be" }, undefined, { name: " " }, { name: "D" }, { id: stepId("A"), name: "A" }],
    });
    expect(await steps(ctx)).toBe("BeDA");
    await saveProcess(ctx, { id, version: 2, name: "Sälj", steps: [{ id: b, name: "Be" }, { name: "C" }] });
    expect((await listProcesses(ctx, {}))[0]?.steps[1]?.id).toBe(stepId("C"));
  });
});

it("refuses no steps, a name twice, and an edit that began before another", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await addProcess(ctx, "Sälj", "A");
    const save = (input: object) => saveProcess(ctx, { name: "Sälj", steps: [{ name: "A" }], ...input });
    await expect(save({ steps: [] })).rejects.toMatchObject({
      details: { fields: { steps: "process_needs_step" } },
    });
    await expect(save({ id, version: 1, steps: [{ name: "X" }, { name: "X" }] })).rejects.toMatchObject({
      details: { fields: { steps: "name_taken_twice" } },
    });
    await expect(save({ id, version: 7 })).rejects.toMatchObject({ code: "conflict" });
  });
});

it("keeps a step where a customer stands, seen or not", async () => {
  await rolledBack(async (ctx) => {
    const { id, stepId } = await addProcess(ctx, "Sälj", "A", "B");
    const customerId = await addHiddenCustomer(ctx);
    await setStep(as(ctx, "bertil"), { customerId, processId: id, stepId: stepId("B") });
    await expect(
      saveProcess(ctx, { id, version: 1, name: "Sälj", steps: [{ name: "C" }] }),
    ).rejects.toMatchObject({
      details: { fields: { steps: "step_in_use" }, fieldValues: { steps: { name: "B" } } },
    });
  });
});
