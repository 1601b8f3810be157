import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { is } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, it } from "vitest";
import { isShown, kindOf } from "@/lib/changes/fields";
import { presentValue } from "@/lib/changes/present-changes";
import { formatterFor } from "@/lib/core/format";
import { messages } from "@/lib/i18n/messages";
import { translatorFor } from "@/lib/i18n/translator";

const folder = "db/tenant/schema";
const migrations = "db/tenant/migrations";
const logged = new Set(
  readdirSync(migrations).flatMap((file) =>
    [...readFileSync(resolve(migrations, file), "utf8").matchAll(/\{\{change_log (\w+) /g)].map(
      ([, name]) => name,
    ),
  ),
);

const tables: { name: string; columns: string[] }[] = [];
for (const file of readdirSync(folder)) {
  for (const value of Object.values(await import(/* @vite-ignore */ resolve(folder, file)))) {
    if (!is(value, PgTable)) continue;
    const { name, columns } = getTableConfig(value);
    if (!logged.has(name)) continue;
    const written = columns.filter((column) => column.generated?.type !== "always");
    tables.push({
      name,
      columns: written.map((column) => (column.keyAsName ? toSnakeCase(column.name) : column.name)),
    });
  }
}

it("has words in every language for every table and column that people's changes are logged of", () => {
  expect(tables.length).toBeGreaterThan(25);
  for (const [locale, { changes }] of Object.entries(messages)) {
    for (const { name, columns } of tables) {
      expect(changes.thing, `${locale}: changes.thing`).toMatch(new RegExp(`[ ,]${name} \\{`));
      for (const column of columns.filter(isShown))
        expect(changes.field, `${locale}: changes.field, of ${name}`).toMatch(
          new RegExp(`[ ,]${column} \\{`),
        );
    }
  }
});

it("writes rates and quantities as the reader's language does", () => {
  const value = (column: string, text: string) =>
    presentValue(
      { column, kind: kindOf(column) } as never,
      { text } as never,
      translatorFor("sv"),
      formatterFor("sv", "Europe/Stockholm", "SEK"),
    );
  expect(value("closing_rate", "10.87670000")).toBe("10,8767");
  expect(value("quantity", "2.500")).toBe("2,5");
});
