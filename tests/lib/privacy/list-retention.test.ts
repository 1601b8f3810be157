import { expect, it } from "vitest";
import { retentionRules, retentionRuns } from "@/db/tenant/schema/exports";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { listRetention } from "@/lib/privacy/list-retention";
import { presentPrivacy } from "@/lib/privacy/present-privacy";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

it("shows each rule and what it erased last, to administrators", async () => {
  await rolledBack(async (ctx) => {
    const { tx, actor, tenant } = ctx;
    await tx.insert(retentionRules).values({ kind: "lost_cases", months: 60, enabled: true });
    await tx
      .insert(retentionRuns)
      .values({ actorId: actor.employeeId, kind: "lost_cases", months: 60, erased: 3 });
    const tools = { t: translatorFor("en"), format: formatterFor("en", "UTC", "SEK"), tenant };
    const { rules, runs } = presentPrivacy(await listRetention(ctx, {}), [], tools);
    expect(rules.map(({ kind, months }) => [kind, months])).toEqual([
      ["idle_contacts", ""],
      ["archived_contacts", ""],
      ["archived_persons", ""],
      ["lost_cases", "60"],
    ]);
    expect(runs[0]?.text).toBe("Lost cases, 60 months: 3 erased");
    expect(runs[0]?.detail).toContain("Anna Lind");
    await expect(listRetention(actingAs(ctx, "bertil"), {})).rejects.toThrow("forbidden");
  });
});
