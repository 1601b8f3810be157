import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import papa from "papaparse";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readCrmSales } from "@/lib/imports/read-crm-sales";
import { crmSalesFiles } from "./crm-sales-files";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "crm-sales-"));
  const { accounts, agents, products, opportunities } = crmSalesFiles();
  const files = { accounts, sales_teams: agents, products, sales_pipeline: opportunities };
  for (const [name, rows] of Object.entries(files))
    writeFileSync(join(folder, `${name}.csv`), `\ufeff${papa.unparse(rows as object[])}\n\n`);
});
afterEach(() => rmSync(folder, { recursive: true }));

it("reads the four files as they stand", async () => {
  expect(await readCrmSales(folder)).toEqual(crmSalesFiles());
});

it("names the file, line and column that it can't read", async () => {
  const products = join(folder, "products.csv");
  writeFileSync(products, "product,series\nTak,T\n");
  await expect(readCrmSales(folder)).rejects.toThrow(`${products}, line 2, column "sales_price"`);
  writeFileSync(products, "product,series,sales_price\nTak,T\n");
  await expect(readCrmSales(folder)).rejects.toThrow(`${products}, line 2: Too few fields`);
  rmSync(products);
  await expect(readCrmSales(folder)).rejects.toThrow(`${products} can't be read.`);
});
