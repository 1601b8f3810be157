import { amountOf, countOf, countryOf, dayOf, fromMillions, productKey } from "./rules";
import type { CrmSales } from "./schema";

/** What was read with good will, left empty or left out; `subject` names it as the file does. */
export type Finding = { kind: FindingKind; subject: string; count: number };
export type FindingKind =
  | "product_spelled_differently"
  | "product_unknown"
  | "country_assumed"
  | "country_unknown"
  | "parent_unknown"
  | "account_missing"
  | "account_unknown"
  | "agent_unknown"
  | "agent_without_deals"
  | "stage_unknown"
  | "opportunity_twice"
  | "closed_without_date"
  | "value_missing"
  | "value_unreadable"
  | "engage_date_missing"
  | "lost_without_reason";

export type PlannedCase = {
  external_id: string;
  title: string;
  customer: string | null;
  agent: string | null;
  product: string | null;
  stage: Stage;
  value: string | null;
  opened_on: string | null;
  closed_on: string | null;
};
export type CrmSalesPlan = ReturnType<typeof planCrmSales>;

const stages = { prospecting: "Prospecting", engaging: "Engaging", won: "Won", lost: "Lost" } as const;
export type Stage = (typeof stages)[keyof typeof stages];

/** Turns the files' rows into customers, employees, products and cases, and lists what could not be matched. */
export function planCrmSales(files: CrmSales) {
  const findings = new Map<string, Finding>();
  const note: Note = (kind, subject) => {
    const finding = findings.get(`${kind}|${subject}`) ?? { kind, subject, count: 0 };
    finding.count++;
    findings.set(`${kind}|${subject}`, finding);
  };
  const customers = planCustomers(files, note);
  const cases = planCases(files, note);
  const selling = new Set(cases.map((planned) => planned.agent));
  for (const { sales_agent } of files.agents)
    if (!selling.has(sales_agent)) note("agent_without_deals", sales_agent);
  return {
    customers,
    employees: files.agents.map(({ sales_agent, manager, regional_office }) => ({
      external_id: sales_agent,
      name: sales_agent,
      team: regional_office ? `${manager} (${regional_office})` : manager || null,
    })),
    products: files.products.map(({ product, series, sales_price }) => ({
      name: product,
      series: series || null,
      unit_price: amountOf(sales_price),
    })),
    cases,
    findings: [...findings.values()],
  };
}

type Note = (kind: FindingKind, subject: string) => void;

function planCustomers({ accounts }: CrmSales, note: Note) {
  const known = new Set(accounts.map(({ account }) => account));
  return accounts.map((row) => {
    const country = countryOf(row.office_location);
    if (!country) note("country_unknown", row.office_location);
    else if (country.isAssumed) note("country_assumed", `${row.office_location} → ${country.code}`);
    const parent = known.has(row.subsidiary_of) ? row.subsidiary_of : null;
    if (row.subsidiary_of && !parent) note("parent_unknown", row.subsidiary_of);
    return {
      external_id: row.account,
      name: row.account,
      country: country?.code ?? null,
      industry: row.sector || null,
      founded_year: countOf(row.year_established),
      employee_count: countOf(row.employees),
      annual_revenue: fromMillions(row.revenue),
      parent,
    };
  });
}

function planCases(files: CrmSales, note: Note): PlannedCase[] {
  const accounts = new Set(files.accounts.map(({ account }) => account));
  const agents = new Set(files.agents.map(({ sales_agent }) => sales_agent));
  const products = new Map(files.products.map(({ product }) => [productKey(product), product]));
  const seen = new Set<string>();
  const cases: PlannedCase[] = [];
  for (const row of files.opportunities) {
    const stage = stages[row.deal_stage.toLowerCase() as keyof typeof stages];
    const closedOn = stage === "Won" || stage === "Lost" ? dayOf(row.close_date) : null;
    if (seen.has(row.opportunity_id)) note("opportunity_twice", row.opportunity_id);
    else if (!stage) note("stage_unknown", row.deal_stage);
    else if ((stage === "Won" || stage === "Lost") && !closedOn) note("closed_without_date", stage);
    else {
      seen.add(row.opportunity_id);
      const product = products.get(productKey(row.product)) ?? null;
      const customer = accounts.has(row.account) ? row.account : null;
      cases.push({
        external_id: row.opportunity_id,
        title: [product ?? row.product, customer].filter(Boolean).join(" – ") || row.opportunity_id,
        customer,
        agent: agents.has(row.sales_agent) ? row.sales_agent : null,
        product,
        stage,
        value: amountOf(row.close_value),
        opened_on: dayOf(row.engage_date),
        closed_on: closedOn,
      });
      noteGaps(row, cases.at(-1), note);
    }
  }
  return cases;
}

function noteGaps(row: CrmSales["opportunities"][number], planned: PlannedCase | undefined, note: Note) {
  if (!planned) return;
  if (!planned.product) note("product_unknown", row.product);
  else if (planned.product !== row.product)
    note("product_spelled_differently", `${row.product} → ${planned.product}`);
  if (!row.account) note("account_missing", planned.stage);
  else if (!planned.customer) note("account_unknown", row.account);
  if (!planned.agent) note("agent_unknown", row.sales_agent);
  if (!planned.value) note(row.close_value ? "value_unreadable" : "value_missing", planned.stage);
  if (!planned.opened_on) note("engage_date_missing", planned.stage);
  if (planned.stage === "Lost") note("lost_without_reason", planned.stage);
}
