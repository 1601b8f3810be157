import { expect, it } from "vitest";
import { caseLines, products } from "@/db/tenant/schema/cases";
import { archiveCase } from "@/lib/cases/archive-case";
import { closeCase } from "@/lib/cases/close-case";
import { getCase } from "@/lib/cases/get-case";
import type { Ctx } from "@/lib/core/context";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

it("tells everything about a case, its lines included", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, customerId, reasonId } = await sampleCases(ctx);
    const { id } = await addCase({ value: "100", ownerId: ctx.actor.employeeId });
    const [product] = await ctx.tx
      .insert(products)
      .values({ name: "Takpanna" })
      .returning({ id: products.id });
    await ctx.tx.insert(caseLines).values([
      {
        caseId: id,
        productId: product?.id,
        quantity: "3",
        unitPrice: "33.35",
        discountPercent: "10",
        position: 2,
      },
      { caseId: id, description: "Montage", position: 1 },
    ]);
    await closeCase(ctx, { caseId: id, outcome: "lost", reasonId: reasonId("Ingen budget") });
    await addCase();
    await addCase({ ownerOnly: true, ownerId: idOf("employee", "nordbygg", "bertil") });
    expect(await getCase(ctx, { caseId: id })).toMatchObject({
      customerId,
      customerName: "Åkerlund & Söner AB",
      ownerName: "Anna Lind",
      statusName: "Förlorat",
      reasonName: "Ingen budget",
      isArchived: false,
      sameCustomerCount: 1,
      lines: [
        { name: "Montage", amount: null },
        { name: "Takpanna", quantity: "3.000", amount: "90.05" },
      ],
    });
    await archiveCase(ctx, { caseId: id });
    expect(await getCase(ctx, { caseId: id })).toMatchObject({ isArchived: true });
  });
});

it("does not tell of what the actor can't see", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, addCustomer } = await sampleCases(ctx);
    const bertil: Ctx = {
      ...ctx,
      actor: { ...ctx.actor, employeeId: idOf("employee", "nordbygg", "bertil") },
    };
    const own = await addCase({ ownerOnly: true, ownerId: ctx.actor.employeeId });
    const customerId = await addCustomer({ visibility: "owner", ownerId: ctx.actor.employeeId });
    const ofOwn = await addCase({ customerId });
    for (const { id } of [own, ofOwn]) {
      expect(await getCase(ctx, { caseId: id })).toMatchObject({ id });
      await expect(getCase(bertil, { caseId: id })).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(getCase(ctx, { caseId: crypto.randomUUID() })).rejects.toMatchObject({ code: "not_found" });
  });
});
