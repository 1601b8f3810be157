import { expect, it } from "vitest";
import { countRegistryChanges } from "@/lib/registries/count-registry-changes";
import { decideRegistryChanges } from "@/lib/registries/decide-registry-changes";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { addRegistered, propose } from "./samples";

useDatabase();

it("counts what is open, of customers that the actor sees", async () => {
  await rolledBack(
    async (ctx) => {
      const ownerId = idOf("employee", "fjordkraft", "bertil");
      const id = await addRegistered(ctx, {}, { visibility: "owner", ownerId });
      const change = await propose(ctx, id, "phone", null, "22 99 88 77");
      await propose(ctx, id, "email", null, "ny@nordlys.example");
      const bertil = actingAs(ctx, "bertil");
      expect(await countRegistryChanges(bertil, {})).toBe(2);
      expect(await countRegistryChanges(ctx, {})).toBe(0);
      await decideRegistryChanges(bertil, { ids: [change], decision: "refuse" });
      expect(await countRegistryChanges(bertil, {})).toBe(1);
    },
    { in: "fjordkraft" },
  );
});
