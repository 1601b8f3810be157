import { expect, it } from "vitest";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { archiveStatus } from "@/lib/statuses/archive-status";
import { listStatusSettings } from "@/lib/statuses/list-status-settings";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("shows every language's name of the statuses in use", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const statuses = await listStatusSettings(ctx, {});
    expect(statuses.map(({ kind }) => kind)).toEqual([
      "open",
      "open",
      "open",
      "open",
      "stalled",
      "won",
      "lost",
    ]);
    expect(statuses[6]).toMatchObject({
      names: { sv: "Förlorat", nb: "Tapt", da: "Tabt", en: "Lost" },
      probabilityPercent: 0,
      version: 1,
    });
    await archiveStatus(ctx, { id: statuses[0]?.id ?? "" });
    expect(await listStatusSettings(ctx, {})).toEqual(statuses.slice(1));
  });
});
