import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { closeCase } from "@/lib/cases/close-case";
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
