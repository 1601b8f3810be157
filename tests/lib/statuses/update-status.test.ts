import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { casePipelines, caseStatuses, cases } from "@/db/tenant/schema/cases";
import { closeCase } from "@/lib/cases/close-case";
import type { Ctx } from "@/lib/core/context";
import { updateStatus } from "@/lib/statuses/update-status";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("takes the cases that follow it to its new probability, hidden ones too", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const follower = await addCase({ value: "100" });
    const own = await addCase({ value: "100", probabilityPercent: 10 });
    const elsewhere = await addCase({ value: "100", statusId: statusId("Kontaktad") });
    const hidden = await addCase({ ownerOnly: true, ownerId: idOf("employee", "nordbygg", "bertil") });
    const won = await addCase();
    await closeCase(ctx, { caseId: won.id, outcome: "won" });
    await updateStatus(ctx, {
      id: statusId("Ny"),
      version: 1,
      nameSv: "Inkommet",
      probabilityPercent: "15 %",
    });
    const percentOf = async (id: string) => {
      const [row] = await ctx.tx
        .select({ percent: cases.probabilityPercent, weighted: cases.weightedValue })
        .from(cases)
        .where(eq(cases.id, id));
      return row;
    };
    expect(await percentOf(follower.id)).toEqual({ percent: 15, weighted: "15.00" });
    expect(await percentOf(own.id)).toEqual({ percent: 10, weighted: "10.00" });
    expect(await percentOf(elsewhere.id)).toMatchObject({ percent: 20 });
    expect(await percentOf(hidden.id)).toMatchObject({ percent: 15 });
    expect(await percentOf(won.id)).toMatchObject({ percent: 100 });
    const [row] = await ctx.tx
      .select()
      .from(caseStatuses)
      .where(eq(caseStatuses.id, statusId("Ny")));
    expect(row).toMatchObject({
      names: { sv: "Inkommet" },
      colorSlot: 7,
      probabilityPercent: 15,
      version: 2,
    });
  });
});

it("renames Won and Lost and leaves them otherwise as they are", async () => {
  await rolledBack(async (ctx) => {
    const { statusId } = await sampleCases(ctx);
    const id = statusId("Vunnet");
    await updateStatus(ctx, { id, version: 1, nameSv: "Affär" });
    for (const change of [{ probabilityPercent: 90 }, { colorSlot: 3 }]) {
      await expect(updateStatus(ctx, { id, version: 2, nameSv: "Affär", ...change })).rejects.toMatchObject({
        message: "status_fixed",
      });
    }
  });
});

it("needs a name in the organisation's language, and the present version", async () => {
  await rolledBack(async (ctx) => {
    const { statusId } = await sampleCases(ctx);
    const edit = { id: statusId("Ny"), version: 1 };
    await expect(updateStatus(ctx, { ...edit, nameNb: "Ny" })).rejects.toMatchObject({
      details: { fields: { nameSv: "required" } },
    });
    await updateStatus(ctx, { ...edit, nameSv: "A" });
    await expect(updateStatus(ctx, { ...edit, nameSv: "B" })).rejects.toMatchObject({ code: "conflict" });
  });
});

it("takes another kind as long as no case stands in it and its pipeline keeps an open one", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const change = (name: string, kind: "open" | "stalled", version = 1) =>
      updateStatus(ctx, { id: statusId(name), version, nameSv: name, kind });
    const { id } = await addCase({
      statusId: statusId("Kontaktad"),
      ownerOnly: true,
      ownerId: idOf("employee", "nordbygg", "bertil"),
    });
    await ctx.tx.update(cases).set({ archivedAt: ctx.now }).where(eq(cases.id, id));
    await expect(change("Kontaktad", "stalled")).rejects.toMatchObject({
      message: "status_kind_in_use",
      details: { field: "kind" },
    });
    await change("Ny", "stalled");
    const kindOf = async () =>
      (
        await ctx.tx
          .select()
          .from(caseStatuses)
          .where(eq(caseStatuses.id, statusId("Ny")))
      )[0]?.kind;
    expect(await kindOf()).toBe("stalled");
    await change("Ny", "open", 2);
    expect(await kindOf()).toBe("open");
    await expect(change("Vunnet", "open")).rejects.toMatchObject({ message: "status_fixed" });
  });
});

it("keeps a status in its pipeline, and a case in one of its own pipeline's", async () => {
  const broken = {
    cause: { constraint: expect.stringMatching(/^(cases_status_in_pipeline|case_statuses_stay)$/) },
  };
  const refused = (write: (ctx: Ctx, other: string) => Promise<unknown>) =>
    expect(
      rolledBack(async (ctx) => {
        const { names } = { names: { sv: "Annan" } };
        const [other] = await ctx.tx
          .insert(casePipelines)
          .values({ names, position: 9 })
          .returning({ id: casePipelines.id });
        await write(ctx, other?.id ?? "");
      }),
    ).rejects.toMatchObject(broken);
  await refused(async (ctx, pipelineId) => {
    const { addCase } = await sampleCases(ctx);
    const { id } = await addCase();
    await ctx.tx.update(cases).set({ pipelineId }).where(eq(cases.id, id));
  });
  await refused(async (ctx, pipelineId) => {
    const { statusId } = await sampleCases(ctx);
    await ctx.tx
      .update(caseStatuses)
      .set({ pipelineId })
      .where(eq(caseStatuses.id, statusId("Ny")));
  });
});
