import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { translatorFor } from "@/lib/i18n/translator";
import { exportProducts } from "@/lib/products/export-products";
import { productCells } from "@/lib/products/present-product-file";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("writes every product that is looked for, those out of sale last", async () => {
  await rolledBack(async (ctx) => {
    await ctx.tx.execute(sql`insert into products (name, number, unit_price, currency, active)
      select 'Balk ' || g, 'B' || g, -g, 'SEK', g <> 7 from generate_series(1, 5003) g`);
    const first = await exportProducts(ctx, { q: "balk" });
    const second = await exportProducts(ctx, { q: "balk", from: first.next ?? 0 });
    const rows = [...first.rows, ...second.rows];
    expect([rows.length, new Set(rows.map(({ id }) => id)).size, second.next]).toEqual([5003, 5003, null]);
    const [last] = rows.slice(-1).map((row) => productCells(row, { t: translatorFor("sv") }));
    expect(last?.map(({ raw }) => raw)).toEqual(["Balk 7", "B7", "", "", "-7.00", "SEK", "", "", "Ja"]);
    expect((await exportProducts(ctx, { q: "stege" })).rows).toEqual([]);
  });
});
