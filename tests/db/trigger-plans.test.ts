import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

/** A statement of a trigger is planned once, for as many rows as the first change had: see the migration 0017. */
const quadratic = /(?<!full )join old_rows/;

it("never joins the rows before and after a change in a way that is quadratic once the first change was small", async () => {
  await rolledBack(async (ctx) => {
    const { rows } = await ctx.tx.execute<{ name: string; source: string }>(sql`
      select proname as name, prosrc as source from pg_proc
       where pronamespace = ${ctx.tenant.schema}::regnamespace and prosrc like '%old_rows%'`);
    // The log's own join a few rows in one way, and plan anew for many.
    const own = rows.filter(({ name }) => !name.startsWith("log_"));
    expect(rows.length - own.length).toBeGreaterThan(10);
    expect(own.length).toBeGreaterThan(3);
    expect(own.filter(({ source }) => quadratic.test(source)).map(({ name }) => name)).toEqual([]);
    expect(quadratic.test("from new_rows r join old_rows o using (id)")).toBe(true);
  });
});

it("notes the words of names for many rows at once as for one", async () => {
  await rolledBack(async (ctx) => {
    const run = async (text: string) => (await ctx.tx.execute(sql.raw(text))).rows;
    await run(
      `insert into customers (name, country) select 'Gammalt ' || n, 'SE' from generate_series(1, 60) n`,
    );
    await run(`update customers set name = 'Ensamt ord' where name = 'Gammalt 1'`);
    await run(`update customers set name = 'Nyttigt ' || name where name like 'Gammalt %'`);
    await run(`update customers set city = 'Lund'`);
    const words = await run(
      `select distinct word from search_words where word in ('gammalt', 'ensamt', 'nyttigt') order by 1`,
    );
    expect(words).toEqual([{ word: "ensamt" }, { word: "gammalt" }, { word: "nyttigt" }]);
  });
});
