import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { customers } from "@/db/tenant/schema/customers";
import { undoBatch } from "@/lib/changes/undo-batch";
import { archiveCustomField } from "@/lib/custom/archive-custom-field";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { validateCustom } from "@/lib/custom/validate-custom";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addField } from "./samples";

useDatabase();

it("takes a field out of use, keeps the values, and can be undone", async () => {
  await rolledBack(async (ctx) => {
    const { id } = await addField(ctx, "typ", "text");
    await ctx.tx.insert(customers).values({ name: "Bärare AB", country: "SE", custom: { typ: "kvar" } });
    const { batchId } = await inBatch(ctx, (batch) => archiveCustomField(batch, { id }));
    expect((await listCustomFields(ctx, {}))[0]?.archivedAt).toBeInstanceOf(Date);
    expect(await validateCustom(ctx, "customer", { typ: "annat" }, { typ: "kvar" })).toEqual({ typ: "kvar" });
    const [row] = await ctx.tx.select().from(customers).where(eq(customers.name, "Bärare AB"));
    expect(row?.custom).toEqual({ typ: "kvar" });
    await expect(archiveCustomField(ctx, { id })).rejects.toMatchObject({ code: "not_found" });
    await inBatch(ctx, (batch) => undoBatch(batch, { batchId }));
    expect((await listCustomFields(ctx, {}))[0]?.archivedAt).toBeNull();
  });
});
