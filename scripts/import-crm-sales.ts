// npm run import:crm-sales -- FOLDER --org SLUG
import { Command } from "commander";
import { closePools } from "@/db/client";
import { importCrmSales } from "@/lib/imports/import-crm-sales";
import type { Finding, FindingKind } from "@/lib/imports/plan-crm-sales";
import { readCrmSales } from "@/lib/imports/read-crm-sales";
import { actAs, findAdministrator } from "./act-as";
import { openDatabase } from "./serve/open-database";
import { progressBar } from "./serve/progress";

const meanings: Record<FindingKind, string> = {
  product_spelled_differently: "product spelled differently, matched",
  product_unknown: "product not in products.csv, case without line",
  country_assumed: "country read as",
  country_unknown: "country unknown, the organisation's taken",
  parent_unknown: "parent company not in accounts.csv, left empty",
  account_missing: "no account, case without customer",
  account_unknown: "account not in accounts.csv, case without customer",
  agent_unknown: "agent not in sales_teams.csv, case without owner",
  agent_without_deals: "agent without opportunities, added all the same",
  stage_unknown: "stage unknown, left out",
  opportunity_twice: "opportunity twice in the file, the first one taken",
  closed_without_date: "closed without a close date, left out",
  value_missing: "no value, left empty",
  value_unreadable: "value is no amount, left empty",
  engage_date_missing: "no engage date, left empty",
  lost_without_reason: "lost without a reason, left empty",
};

const program = new Command("import:crm-sales")
  .argument("<folder>", "accounts.csv, sales_teams.csv, products.csv and sales_pipeline.csv")
  .requiredOption("--org <slug>", "the organisation")
  .parse();
const [folder = ""] = program.args;
const { org } = program.opts<{ org: string }>();

try {
  const files = await readCrmSales(folder);
  const database = await openDatabase();
  try {
    const administrator = await findAdministrator(org);
    const began = performance.now();
    const onProgress = progressBar("Cases");
    const result = await actAs(administrator, importCrmSales.verbName, (ctx) =>
      importCrmSales(ctx, { ...files, onProgress }),
    );
    report(result, (performance.now() - began) / 1000);
  } finally {
    await closePools();
    await database.release();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function report(
  { added, found, findings, batchId }: Awaited<ReturnType<typeof importCrmSales>>,
  seconds: number,
): void {
  const rows = [
    ["customers", added.customers, found.customers],
    ["employees", added.employees, found.employees],
    ["products", added.products, found.products],
    ["statuses", added.statuses, 2],
    ["cases", added.cases, found.cases],
  ] as const;
  for (const [what, count, inFile] of rows) {
    console.log(`  ${what.padEnd(10)} ${String(count).padStart(6)} new, ${inFile - count} present already`);
  }
  console.log(`\n  Not as it should be in the files:`);
  for (const line of summary(findings)) console.log(`  ${line}`);
  const outcome = batchId
    ? `One batch, ${batchId}; it can be undone under History.`
    : "0 new: nothing was changed.";
  console.log(`\n  ${outcome} (${seconds.toFixed(1)} s)`);
}

/** One line a kind: how many, and what they concern. */
function summary(findings: Finding[]): string[] {
  const kinds = new Map<FindingKind, Finding[]>();
  for (const finding of findings) kinds.set(finding.kind, [...(kinds.get(finding.kind) ?? []), finding]);
  return [...kinds].map(([kind, some]) => {
    const total = some.reduce((sum, { count }) => sum + count, 0);
    const subjects = some
      .map(({ subject, count }) => (count > 1 ? `${subject} ${count}` : subject))
      .join(", ");
    return `${String(total).padStart(6)}  ${meanings[kind]}: ${subjects}`;
  });
}
