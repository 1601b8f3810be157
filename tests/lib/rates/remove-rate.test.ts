import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { listRates } from "@/lib/rates/list-rates";
import { removeRate } from "@/lib/rates/remove-rate";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addRates, ratesOf } from "./samples";

useDatabase();

it("takes a rate away, and undoing brings it back", async () => {
  await rolledBack(async (ctx) => {
    await addRates(ctx, "EUR 11,23 2026-11-27", "NOK 0,97 2026-11-27");
    const nok = (await listRates(ctx, { currency: "NOK" })).rows[0];
    const { batchId } = await inBatch(ctx, (own) => removeRate(own, { id: nok?.id ?? "" }));
    expect(await ratesOf(ctx)).toEqual(["EUR 11.23 2026-11-27"]);
    await expect(removeRate(ctx, { id: nok?.id ?? "" })).rejects.toMatchObject({ code: "not_found" });
    await undoBatch(ctx, { batchId });
    expect((await ratesOf(ctx)).toSorted()).toEqual(["EUR 11.23 2026-11-27", "NOK 0.97 2026-11-27"]);
  });
});
