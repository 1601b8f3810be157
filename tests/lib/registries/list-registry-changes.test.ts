import { expect, it } from "vitest";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { countRegistryChanges } from "@/lib/registries/count-registry-changes";
import { decideRegistryChanges } from "@/lib/registries/decide-registry-changes";
import { listRegistryChanges } from "@/lib/registries/list-registry-changes";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { addRegistered, propose } from "./samples";

useDatabase();

it("shows and counts nothing of customers that are hidden or archived", async () => {
  await rolledBack(
    async (ctx) => {
      const seen = await addRegistered(ctx);
      await propose(ctx, seen, "phone", null, "22 99 88 77");
      const ownerId = idOf("employee", "fjordkraft", "bertil");
      const hidden = await addRegistered(
        ctx,
        { orgNumber: "101000044" },
        { name: "Dold AS", visibility: "owner", ownerId },
      );
      const change = await propose(ctx, hidden, "phone", null, "22 99 88 78");
      const kerstin = actingAs(ctx, "kerstin");
      expect((await listRegistryChanges(kerstin, {})).rows.map((row) => row.customerId)).toEqual([seen]);
      expect(await countRegistryChanges(kerstin, {})).toBe(1);
      await expect(
        decideRegistryChanges(kerstin, { ids: [change], decision: "accept" }),
      ).rejects.toMatchObject({ code: "not_found" });
      expect(await countRegistryChanges(actingAs(ctx, "bertil"), {})).toBe(2);
      await archiveCustomer(ctx, { id: seen });
      expect(await countRegistryChanges(kerstin, {})).toBe(0);
    },
    { in: "fjordkraft" },
  );
});

it("keeps what was decided to be looked up, with who decided", async () => {
  await rolledBack(
    async (ctx) => {
      const id = await addRegistered(ctx);
      const change = await propose(ctx, id, "phone", null, "22 99 88 77");
      expect((await listRegistryChanges(ctx, { state: "decided" })).rows).toEqual([]);
      await decideRegistryChanges(ctx, { ids: [change], decision: "refuse" });
      expect((await listRegistryChanges(ctx, { state: "decided" })).rows).toMatchObject([
        { id: change, state: "refused", decidedBy: ctx.actor.name },
      ]);
    },
    { in: "fjordkraft" },
  );
});
