import { readFile } from "node:fs/promises";
import { join } from "node:path";
import papa from "papaparse";
import { CrmSales } from "./schema";

const files = {
  accounts: "accounts.csv",
  agents: "sales_teams.csv",
  products: "products.csv",
  opportunities: "sales_pipeline.csv",
} as const;

/**
 * Reads the four files of a "CRM Sales Opportunities" folder.
 * @throws Error that names the file and the line or column that can't be read.
 */
export async function readCrmSales(folder: string): Promise<CrmSales> {
  const kinds = Object.keys(files) as (keyof typeof files)[];
  const tables = await Promise.all(kinds.map(async (kind) => [kind, await readTable(folder, kind)] as const));
  return CrmSales.parse(Object.fromEntries(tables));
}

async function readTable(folder: string, kind: keyof typeof files): Promise<unknown[]> {
  const path = join(folder, files[kind]);
  const text = await readFile(path, "utf8").catch(() => {
    throw new Error(`${path} can't be read.`);
  });
  const { data, errors } = papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ""), {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: (name) => name.trim(),
  });
  const [error] = errors;
  if (error) throw new Error(`${path}, line ${(error.row ?? 0) + 2}: ${error.message}.`);
  const shape = CrmSales.shape[kind].safeParse(data);
  if (shape.success) return shape.data;
  const [issue] = shape.error.issues;
  const [row, column] = issue?.path ?? [];
  throw new Error(`${path}, line ${Number(row ?? 0) + 2}, column "${String(column)}": ${issue?.message}.`);
}
