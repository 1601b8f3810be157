import { expect, it } from "vitest";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { archiveReason } from "@/lib/statuses/archive-reason";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("lists the reasons in use of one outcome, or of both", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const won = await listCaseReasons(ctx, { outcome: "won" });
    const lost = await listCaseReasons(ctx, { outcome: "lost" });
    expect(won.every(({ outcome }) => outcome === "won")).toBe(true);
    expect(await listCaseReasons(ctx, {})).toEqual([...lost, ...won]);
    await archiveReason(ctx, { id: won[0]?.id ?? "" });
    expect(await listCaseReasons(ctx, { outcome: "won" })).toEqual(won.slice(1));
  });
});
