import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { reportClosed } from "@/db/tenant/views/report-closed";
import { closeCase } from "@/lib/cases/close-case";
import { createCase } from "@/lib/cases/create-case";
import { reopenCase } from "@/lib/cases/reopen-case";
import { setUpCases } from "@/lib/cases/set-up-cases";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { closingRateOf, homeValue } from "@/lib/rates/home-value";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCustomer } from "../customers/samples";
import { addRates } from "./samples";

useDatabase();

/** Each closed case in the organisation's currency, by its title. */
async function values(ctx: Ctx): Promise<Record<string, string | null>> {
  const v = reportClosed;
  const { rows } = await ctx.tx.execute<{ title: string; value: string | null }>(sql`
    select c.title, (${homeValue(ctx, v.value, v.currency, closingRateOf(ctx, v))})::text as value
      from ${v} join cases c on c.id = ${v.caseId}`);
  return Object.fromEntries(rows.map(({ title, value }) => [title, value]));
}

it("keeps a closed case's rate, takes one that is entered later, and forgets it when the case is taken up again", async () => {
  await rolledBack(async (ctx) => {
    await setUpCases(ctx, {});
    const customerId = await addCustomer(ctx);
    const day = (ago: number) => addDays(ctx.today, -ago);
    const close = async (title: string, currency: string, ago: number) => {
      const opened = day(400);
      const { id } = await createCase(ctx, { title, customerId, value: "100", currency, openedOn: opened });
      await closeCase(ctx, { caseId: id, outcome: "won", closedOn: day(ago) });
      return id;
    };
    await close("before any rate", "EUR", 20);
    await addRates(ctx, `EUR 11,005 ${day(10)}`);
    await close("before the first rate", "EUR", 11);
    const kept = await close("at a rate", "EUR", 9);
    await close("at home", "SEK", 9);
    await close("in a currency without rates", "NOK", 9);
    expect(await values(ctx)).toEqual({
      "before any rate": null,
      "before the first rate": null,
      "at a rate": "1100.50",
      "at home": "100.00",
      "in a currency without rates": null,
    });
    await addRates(ctx, `EUR 12 ${day(10)}`, `EUR 9,99 ${day(15)}`);
    expect(await values(ctx)).toMatchObject({
      "before any rate": null,
      "before the first rate": "999.00",
      "at a rate": "1100.50",
    });
    await reopenCase(ctx, { caseId: kept });
    await closeCase(ctx, { caseId: kept, outcome: "won", closedOn: day(9) });
    expect((await values(ctx))["at a rate"]).toBe("1200.00");
    // Another currency of the organisation's: what was kept in the old one says nothing about it.
    const inKronur = { ...ctx, tenant: { ...ctx.tenant, currency: "ISK" } };
    expect((await values(inKronur))["at a rate"]).toBeNull();
    await addRates(inKronur, `EUR 140,556 ${day(30)}`);
    expect((await values(inKronur))["at a rate"]).toBe("14056");
  });
});
