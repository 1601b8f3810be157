import { expect, it } from "vitest";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { createStatus } from "@/lib/statuses/create-status";
import { moveStatus } from "@/lib/statuses/move-status";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("keeps the organisation's order, Won and Lost last, in the reader's language or the organisation's", async () => {
  await rolledBack(
    async (ctx) => {
      await setUpCases(ctx, {});
      const added = await createStatus(ctx, { nameNb: "Avtale", colorSlot: 1, probabilityPercent: 90 });
      await moveStatus(ctx, { id: added.id, direction: "up" });
      const english = { ...ctx, actor: { ...ctx.actor, locale: "en" as const } };
      expect((await listCaseStatuses(english, {})).map(({ name }) => name)).toEqual([
        "New",
        "Contacted",
        "Quote sent",
        "Avtale",
        "Negotiation",
        "Won",
        "Lost",
      ]);
    },
    { in: "fjordkraft" },
  );
});
