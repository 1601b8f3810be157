import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { customerListWords } from "@/lib/customers/customer-list-words";
import { exportCustomers } from "@/lib/customers/export-customers";
import { byteOrderMark, csvLine } from "@/lib/exports/csv";
import { nameCell } from "@/lib/exports/file-cell";
import { translatorFor } from "@/lib/i18n/translator";
import { exportHeadings, exportRows } from "@/lib/views/present-export";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addCase, addCustomer, addHiddenCustomer, as, employee, setUpCases } from "./samples";

useDatabase();

async function fileOf(ctx: Ctx, asked: Parameters<typeof exportCustomers>[1]) {
  const { tenant, actor, today } = ctx;
  const format = formatterFor("sv", tenant.timeZone, tenant.currency);
  const tools = { t: translatorFor("sv"), format, tenant, actor, today };
  const list = await exportCustomers(ctx, asked);
  const words = customerListWords(list, { employees: [], categories: [] }, tools);
  let text = byteOrderMark + csvLine(exportHeadings(words, tools).map(nameCell), "sv");
  for await (const rows of list.rows)
    text += exportRows(rows, words, tools)
      .map((row) => csvLine(row, "sv"))
      .join("");
  return text.split("\r\n");
}

it("writes what is filtered, in its order, with its columns, and no formulas", async () => {
  await rolledBack(async (ctx) => {
    await addCustomer(ctx, { name: "=cmd()", city: 'Å "Lund"; by', employeeCount: "1200" });
    await addCustomer(ctx, { name: "Zorn", city: "Malmö", ownerId: employee("anna"), tags: "b,a" });
    await addHiddenCustomer(ctx);
    expect(
      await fileOf(ctx, { columns: "name,city,employees,tag,owner", dir: "desc", sort: "name" }),
    ).toEqual([
      "\ufeffNamn;Ort;Anställda;Taggar;Ägare",
      expect.stringMatching(/^Zorn;Malmö;;b, a;\S/),
      `'=cmd();"Å ""Lund""; by";1200;;`,
      "",
    ]);
    expect(await fileOf(ctx, { columns: "name", where: "city:is:malmö" })).toHaveLength(3);
    expect(await fileOf(as(ctx, "bertil"), { columns: "name" })).toHaveLength(5);
  });
});

it("goes on through all rows, each once, whichever way they are read", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(sql`insert into customers (name, country, city, email)
      select 'Kund ' || g % 500, 'SE', case when g % 3 > 0 then 'Ort' || g % 7 end, g || '@x.se' from generate_series(1, 5200) g`);
    for (const asked of [
      {},
      { sort: "city" },
      { sort: "city", dir: "desc" as const },
      { sort: "email" },
      { q: "kund" },
    ]) {
      const lines = await fileOf(ctx, { ...asked, columns: "name,email" });
      expect(new Set(lines).size, JSON.stringify(asked)).toBe(5202);
    }
  });
});

it("gives a customer's sums in the organisation's currency as numbers, and those in others beside them", async () => {
  await rolledBack(async (ctx) => {
    const id = await addCustomer(ctx, { name: "Zorn" });
    await setUpCases(as(ctx, "anna"), {});
    await addCase(ctx, { customerId: id, value: "1000" });
    await addCase(ctx, { customerId: id, value: "200", currency: "EUR" });
    expect(await fileOf(ctx, { columns: "name,weighted", where: "name:is:zorn" })).toEqual([
      "\ufeffNamn;Viktat värde, SEK;Viktat värde, andra valutor",
      "Zorn;100,00;20,00 EUR",
      "",
    ]);
  });
});
