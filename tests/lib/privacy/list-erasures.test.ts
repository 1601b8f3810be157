import { expect, it } from "vitest";
import { erasures } from "@/db/tenant/schema/exports";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { listErasures } from "@/lib/privacy/list-erasures";
import { presentPrivacy } from "@/lib/privacy/present-privacy";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("tells who erased somebody, or which rule did, and that orders stay", async () => {
  await rolledBack(async (ctx) => {
    const nobody = "00000000-0000-0000-0000-000000000000";
    const rowId = idOf("user", "nordbygg");
    await ctx.tx.insert(erasures).values([
      {
        actorId: ctx.actor.employeeId,
        kind: "customer",
        rowId,
        counts: { ordersKept: 2 },
        at: new Date(2e12),
      },
      { actorId: nobody, kind: "contact", rowId, rule: "idle_contacts", at: new Date(1e12) },
    ]);
    const tools = { t: translatorFor("en"), format: formatterFor("en", "UTC", "SEK"), tenant: ctx.tenant };
    const shown = presentPrivacy({ rules: [], runs: [] }, await listErasures(ctx, {}), tools).erasures;
    expect(shown.map(({ text }) => text)).toEqual([
      "Private customer erased",
      "Contact erased · Contacts without activity",
    ]);
    expect(shown[0]?.detail).toMatch(/Anna Lind · 2 orders stay$/);
    expect(shown[1]?.detail).toMatch(/Automatic$/);
  });
});
