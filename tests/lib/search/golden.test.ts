import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { searchEverything } from "@/lib/search/search-everything";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { companyQueries, personQueries } from "./golden-queries";
import { companies, persons } from "./golden-records";

useDatabase();

it("finds what Nordic people mean by what they type, first or nearly so", async () => {
  expect(companyQueries.length + personQueries.length).toBeGreaterThan(100);
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(sql`
      insert into customers (name, nickname, number, org_number, city, email, phone, phone_e164, country)
      select name, nickname, number, org, city, email, phone, e164, 'SE'
        from jsonb_to_recordset(${JSON.stringify(companies)}::jsonb)
          as r(name text, nickname text, number text, org text, city text, email text, phone text, e164 text)`);
    await ctx.tx.execute(sql`
      insert into contacts (first_name, last_name, email, phone, phone_e164)
      select first, last, email, phone, e164
        from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as r(first text, last text, email text, phone text, e164 text)`);
    const missed: string[] = [];
    const check = async (typed: string, meant: string, within: number, only: "companies" | "persons") => {
      const found = await searchEverything(ctx, { q: typed, only });
      const names = (only === "companies" ? found.customers : found.contacts).map((hit) => hit.name);
      const place = names.indexOf(meant);
      if (place < 0 || place >= within)
        missed.push(`${typed} → ${names.slice(0, 3).join(" | ") || "nothing"}`);
    };
    for (const [typed, meant, within = 1] of companyQueries) await check(typed, meant, within, "companies");
    for (const [typed, meant, within = 1] of personQueries) await check(typed, meant, within, "persons");
    expect(missed).toEqual([]);
  });
});
