import { expect, it } from "vitest";
import { notifications } from "@/db/tenant/schema/notifications";
import { createTask } from "@/lib/tasks/create-task";
import { getTask } from "@/lib/tasks/get-task";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleTasks } from "./sample-tasks";

useDatabase();

it("needs a title alone, takes the case's customer, and tells whoever is given it", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, customerId, bertilId, kerstinId, addTask } = await sampleTasks(ctx);
    const bare = await getTask(ctx, { id: (await createTask(ctx, { title: "Ring" })).id });
    expect(bare).toMatchObject({ statusKind: "open", priority: "normal", dueOn: null, ownerId: null });
    const crmCase = await addCase();
    const id = await addTask({
      title: "Skicka offert",
      caseId: crmCase.id,
      ownerId: bertilId,
      followerIds: [kerstinId],
      dueOn: "2026-12-04",
      dueTime: "9.30",
      checklist: [{ text: "Räkna" }, { text: "" }, { text: "Skriv", done: "on" }],
    });
    expect(await getTask(ctx, { id })).toMatchObject({
      customerId,
      customerName: "Åkerlund & Söner AB",
      dueTime: "09:30:00",
      followers: [{ name: "Kerstin Öberg" }],
      checklist: [
        { text: "Räkna", done: false },
        { text: "Skriv", done: true },
      ],
    });
    const told = await ctx.tx.select().from(notifications);
    expect(told).toMatchObject([
      { employeeId: bertilId, kind: "assignment", taskId: id, caseId: crmCase.id },
    ]);
  });
});

it("refuses what does not go together, and whoever may not see what it is about", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, addCustomer, addHidden, bertil, bertilId, kerstinId } = await sampleTasks(ctx);
    const refusal = (input: Partial<Parameters<typeof createTask>[1]>, as = ctx) =>
      createTask(as, { title: "Ring", ...input }).then(
        () => null,
        (error) => error,
      );
    expect(await refusal({ title: " " })).toMatchObject({ details: { fields: { title: "required" } } });
    expect(await refusal({ dueTime: "10:00" })).toMatchObject({ message: "time_needs_day" });
    expect(await refusal({ dueOn: "2026-12-01", dueTime: "kvart" })).toMatchObject({
      details: { fields: { dueTime: "time" } },
    });
    expect(await refusal({ about: "?" })).toMatchObject({ details: { field: "about" } });
    const { id: caseId } = await addCase();
    expect(await refusal({ caseId, customerId: await addCustomer() })).toMatchObject({
      message: "case_of_another_customer",
    });
    const { hiddenCustomer } = await addHidden();
    expect(await refusal({ customerId: hiddenCustomer })).toMatchObject({ details: { field: "customerId" } });
    const blind = { customerId: hiddenCustomer, ownerId: kerstinId };
    expect(await refusal(blind, bertil)).toMatchObject({
      details: {
        fields: { ownerId: "assignee_cannot_see" },
        fieldValues: { ownerId: { name: "Kerstin Öberg" } },
      },
    });
    const unseeing = { customerId: hiddenCustomer, ownerId: bertilId, followerIds: [kerstinId] };
    expect(await refusal(unseeing, bertil)).toMatchObject({
      details: { fields: { followerIds: "assignee_cannot_see" } },
    });
  });
});
