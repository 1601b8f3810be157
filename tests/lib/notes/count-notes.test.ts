import { expect, it } from "vitest";
import { countNotes } from "@/lib/notes/count-notes";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { sampleNotes } from "./sample-notes";

useDatabase();

it("counts what the reader can see, of a text too", async () => {
  await rolledBack(async (ctx) => {
    const { write, customerId, hiddenId } = await sampleNotes(ctx);
    await write();
    await write({ body: "Hemligt", isPrivate: "on" });
    await write({ customerId: hiddenId });
    const bertil = actingAs(ctx, "bertil");
    expect([await countNotes(ctx, { customerId }), await countNotes(bertil, { customerId })]).toEqual([2, 1]);
    expect([await countNotes(ctx, {}), await countNotes(bertil, {})]).toEqual([3, 1]);
    expect(await countNotes(ctx, { q: "hemlig" })).toBe(1);
    expect(await countNotes(bertil, { q: "hemlig" })).toBe(0);
  });
});
