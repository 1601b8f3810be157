import { expect, it } from "vitest";
import { registryChanges } from "@/db/tenant/schema/registries";
import { undoBatch } from "@/lib/changes/undo-batch";
import { getCustomer } from "@/lib/customers/get-customer";
import { countRegistryChanges } from "@/lib/registries/count-registry-changes";
import { decideRegistryChanges } from "@/lib/registries/decide-registry-changes";
import { listRegistryChanges } from "@/lib/registries/list-registry-changes";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { addRegistered, propose } from "./samples";

useDatabase();

it("writes all accepted words in one batch, which undoing puts back, open again", async () => {
  await rolledBack(
    async (ctx) => {
      const id = await addRegistered(ctx);
      const ids = [
        await propose(ctx, id, "phone", "22 00 00 10", "22 99 88 77"),
        await propose(ctx, id, "industry", null, { code: "62.100", text: "Programmering" }),
        await propose(ctx, id, "doNotMarket", false, true),
      ];
      const { batchId, value } = await inBatch(ctx, (own) =>
        decideRegistryChanges(own, { ids, decision: "accept" }),
      );
      expect(value).toEqual({ count: 3, decision: "accept" });
      expect(await getCustomer(ctx, { id })).toMatchObject({
        phone: "22 99 88 77",
        phoneE164: "+4722998877",
        industryCode: "62.100",
        doNotMarketSource: "registry",
      });
      expect(await countRegistryChanges(ctx, {})).toBe(0);
      expect(await decideRegistryChanges(ctx, { ids, decision: "refuse" })).toMatchObject({ count: 0 });
      await inBatch(ctx, (own) => undoBatch(own, { batchId }));
      expect(await getCustomer(ctx, { id })).toMatchObject({
        phone: "22 00 00 10",
        doNotMarketSource: null,
      });
      expect((await listRegistryChanges(ctx, {})).rows).toHaveLength(3);
    },
    { in: "fjordkraft" },
  );
});

it("leaves the customer as it is when refused", async () => {
  await rolledBack(
    async (ctx) => {
      const id = await addRegistered(ctx);
      const change = await propose(ctx, id, "phone", "22 00 00 10", "22 99 88 77");
      await decideRegistryChanges(ctx, { ids: [change], decision: "refuse" });
      expect(await getCustomer(ctx, { id })).toMatchObject({ phone: "22 00 00 10" });
      const [row] = await ctx.tx.select().from(registryChanges);
      expect(row).toMatchObject({ state: "refused", decidedBy: ctx.actor.employeeId });
    },
    { in: "fjordkraft" },
  );
});
