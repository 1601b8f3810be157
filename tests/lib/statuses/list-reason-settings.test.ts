import { expect, it } from "vitest";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { archiveReason } from "@/lib/statuses/archive-reason";
import { listReasonSettings } from "@/lib/statuses/list-reason-settings";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("shows every language's name of the reasons in use", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const reasons = await listReasonSettings(ctx, {});
    expect(reasons[0]).toMatchObject({
      outcome: "lost",
      names: { sv: "Priset", nb: "Prisen", da: "Prisen", en: "Price" },
      version: 1,
    });
    await archiveReason(ctx, { id: reasons[0]?.id ?? "" });
    expect(await listReasonSettings(ctx, {})).toEqual(reasons.slice(1));
  });
});
