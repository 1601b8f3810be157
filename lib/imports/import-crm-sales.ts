import { sql } from "drizzle-orm";
import type { StatusKind } from "@/db/tenant/schema/cases";
import { batches } from "@/db/tenant/schema/change-log";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { addCrmSalesCases } from "./add-crm-sales-cases";
import { type CrmSalesPlan, planCrmSales, type Stage } from "./plan-crm-sales";
import { currency, productKey } from "./rules";
import { ImportCrmSales } from "./schema";

// The files have the open stages but no probabilities.
const openStages = [
  { name: "Prospecting", probability: 10, slot: 7 },
  { name: "Engaging", probability: 30, slot: 2 },
];
// A statement may take ten seconds; a thousand cases take a fifth of one.
const casesAtATime = 1000;

/**
 * Brings "CRM Sales Opportunities" into the organisation as one batch: accounts become customers, agents employees
 * without a sign-in, opportunities cases. Rows are known again by their external id, so a second run adds nothing
 * and never touches what people have changed since.
 */
export const importCrmSales = command(
  { name: "import-crm-sales", permission: "import:run", input: ImportCrmSales },
  async (ctx, { onProgress, ...files }) => {
    const plan = planCrmSales(files);
    const total = plan.cases.length;
    onProgress?.(0, total);
    const added = {
      customers: await addCustomers(ctx, plan),
      employees: await addEmployees(ctx, plan),
      products: await addProducts(ctx, plan),
      statuses: await addStatuses(ctx),
      cases: 0,
      lines: 0,
    };
    const [productIds, statusIds] = [await readProducts(ctx), await readStages(ctx)];
    for (let from = 0; from < total; from += casesAtATime) {
      const some = plan.cases.slice(from, from + casesAtATime);
      const { cases, lines } = await addCrmSalesCases(ctx, some, productIds, statusIds);
      added.cases += cases;
      added.lines += lines;
      onProgress?.(from + some.length, total);
    }
    const isChanged = Object.values(added).some((count) => count > 0);
    if (isChanged) {
      await ctx.tx
        .insert(batches)
        .values({
          id: ctx.batchId,
          verb: "import-crm-sales",
          label: "CRM Sales Opportunities",
          actorId: ctx.actor.employeeId,
        })
        .onConflictDoNothing();
    }
    const found = {
      customers: plan.customers.length,
      employees: plan.employees.length,
      products: plan.products.length,
      cases: total,
    };
    return { batchId: isChanged ? ctx.batchId : null, added, found, findings: plan.findings };
  },
);

async function addCustomers({ tx, tenant }: Ctx, { customers }: CrmSalesPlan): Promise<number> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into customers (external_id, name, country, industry, founded_year, employee_count,
      annual_revenue, annual_revenue_currency)
    select r.external_id, r.name, coalesce(r.country, ${tenant.country}), r.industry, r.founded_year, r.employee_count,
      r.annual_revenue, case when r.annual_revenue is not null then ${currency} end
      from jsonb_to_recordset(${JSON.stringify(customers)}::jsonb) as r (external_id text, name text, country text,
        industry text, founded_year smallint, employee_count integer, annual_revenue numeric)
     where not exists (select from customers c where c.external_id = r.external_id)
    returning id`);
  // Only rows of this batch: a parent that somebody has taken away since stays away.
  await tx.execute(sql`
    update customers c set parent_id = p.id
      from jsonb_to_recordset(${JSON.stringify(customers)}::jsonb) as r (external_id text, parent text)
      join customers p on p.external_id = r.parent
     where c.external_id = r.external_id
       and c.id = any(${sql.param(rows.map(({ id }) => id))}::uuid[])`);
  return rows.length;
}

async function addEmployees({ tx }: Ctx, { employees }: CrmSalesPlan): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    insert into employees (external_id, name, team)
    select r.external_id, r.name, r.team
      from jsonb_to_recordset(${JSON.stringify(employees)}::jsonb) as r (external_id text, name text, team text)
     where not exists (select from employees e where e.external_id = r.external_id)`);
  return rowCount ?? 0;
}

async function addProducts(ctx: Ctx, plan: CrmSalesPlan): Promise<number> {
  const known = await readProducts(ctx);
  const missing = plan.products.filter(({ name }) => !known.has(productKey(name)));
  const { rowCount } = await ctx.tx.execute(sql`
    insert into products (name, series, unit_price, currency)
    select r.name, r.series, r.unit_price, case when r.unit_price is not null then ${currency} end
      from jsonb_to_recordset(${JSON.stringify(missing)}::jsonb) as r (name text, series text, unit_price numeric)`);
  return rowCount ?? 0;
}

async function addStatuses(ctx: Ctx): Promise<number> {
  const known = await readStages(ctx);
  const missing = openStages.filter(({ name }) => !known.has(name));
  const { rowCount } = await ctx.tx.execute(sql`
    insert into case_statuses (kind, pipeline_id, names, position, color_slot, probability_percent)
    select 'open', p.id, jsonb_build_object('en', r.name), n.position + r.place, r.slot, r.probability
      from jsonb_to_recordset(${JSON.stringify(missing.map((stage, place) => ({ ...stage, place })))}::jsonb)
        as r (name text, place integer, slot smallint, probability smallint),
      (select coalesce(max(position), 0) + 1 as position from case_statuses where kind = 'open') n,
      (select id from case_pipelines where archived_at is null order by position, id limit 1) p`);
  return rowCount ?? 0;
}

async function readProducts({ tx }: Ctx): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`select id, name from products`);
  return new Map(rows.map(({ id, name }) => [productKey(name), id]));
}

type StatusRow = { id: string; kind: StatusKind; names: string[] };

/** The statuses that stand for the files' stages: won and lost are fixed, the open ones are known by name. */
async function readStages({ tx }: Ctx): Promise<Map<string, string>> {
  const { rows } = await tx.execute<StatusRow>(sql`
    select id, kind, array(select value from jsonb_each_text(names)) as names
      from case_statuses where archived_at is null order by kind <> 'open', position desc`);
  const fixed: Partial<Record<StatusRow["kind"], Stage>> = { won: "Won", lost: "Lost" };
  return new Map(
    rows.flatMap(({ id, kind, names }) => [fixed[kind] ?? names].flat().map((name) => [name, id])),
  );
}
