import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { collate } from "@/db/collate";
import { cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { caseSumColumns } from "@/lib/cases/case-sums";
import { caseWhere } from "@/lib/cases/case-where";
import { CaseFilter } from "@/lib/cases/schema";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleCustomers } from "@/lib/customers/visibility";

export type PipelineSum = { currency: string; count: number; value: string; weighted: string };
export type GroupMember = {
  id: string;
  name: string;
  parentId: string | null;
  /** 0 at the top. */
  depth: number;
  sharePercent: string | null;
  isArchived: boolean;
  pipeline: PipelineSum[];
};
/** The companies from the top down, each before its daughters, and what is open in all of them. */
export type Group = { members: GroupMember[]; pipeline: PipelineSum[] };

const deepest = 50;
const c = alias(customers, "c");

/**
 * The group that a customer belongs to, as far as the actor can see it: a company that is hidden ends the way up and
 * down there, and neither it nor what lies beyond is shown or counted. Cases are those of the pipeline.
 * @throws DomainError `not_found` also for a hidden customer
 */
export const getGroup = query(
  { name: "get-group", permission: "customer:read", input: z.object({ customerId: uuid() }) },
  async (ctx, { customerId }): Promise<Group> => {
    const tree = treeOf(ctx, customerId);
    const { rows: companies } = await ctx.tx.execute<Company>(sql`${tree}
      select c.id, c.name, t.depth, case when t.depth > 0 then c.parent_id end as parent_id,
             case when t.depth > 0 then c.parent_share_percent::text end as share, c.archived_at is not null as archived
        from tree t join ${customers} c on c.id = t.id where not t.is_cycle
       order by ${collate(c.name, ctx.tenant.collation)}, c.id`);
    if (companies.length === 0) throw notFound();
    const sums = caseSumColumns(cases);
    const { rows } = await ctx.tx.execute<PipelineSum & { id: string | null }>(sql`${tree}
      select ${cases.customerId} as id, ${cases.currency} as currency, ${sums.count} as count, ${sums.value} as value,
             ${sums.weighted} as weighted
        from ${cases} where ${cases.customerId} in (select id from tree) and ${caseWhere(ctx, CaseFilter.parse({}))}
       group by grouping sets ((${cases.customerId}, ${cases.currency}), (${cases.currency}))
       order by ${cases.currency} <> ${ctx.tenant.currency}, ${cases.currency}`);
    const sumsOf = (id: string | null) => rows.filter((row) => row.id === id).map(({ id: _, ...sum }) => sum);
    const members = fromTheTop(companies).map((company) => ({
      id: company.id,
      name: company.name,
      parentId: company.parent_id,
      depth: company.depth,
      sharePercent: company.share,
      isArchived: company.archived,
      pipeline: sumsOf(company.id),
    }));
    return { members, pipeline: sumsOf(null) };
  },
);

type Company = {
  id: string;
  name: string;
  depth: number;
  parent_id: string | null;
  share: string | null;
  archived: boolean;
};

/** `tree`: up from the customer to the topmost company in sight, and from there everything in sight below. */
function treeOf(ctx: Ctx, customerId: string): SQL {
  const seen = visibleCustomers(ctx, c);
  return sql`with recursive up as (
      select c.id, c.parent_id, 0 as height from ${customers} c where c.id = ${customerId} and ${seen}
      union all
      select c.id, c.parent_id, up.height + 1 from up join ${customers} c on c.id = up.parent_id
       where ${seen} and up.height < ${deepest}
    ) cycle id set is_cycle using path,
    tree as (
      select id, 0 as depth from (select id from up where not is_cycle order by height desc limit 1) top
      union all
      select c.id, tree.depth + 1 from tree join ${customers} c on c.parent_id = tree.id
       where ${seen} and tree.depth < ${deepest}
    ) cycle id set is_cycle using path`;
}

/** Each company before its daughters, sisters in the order they came. */
function fromTheTop(companies: Company[]): Company[] {
  const daughters = new Map<string | null, Company[]>();
  for (const company of companies) {
    const sisters = daughters.get(company.parent_id);
    if (sisters) sisters.push(company);
    else daughters.set(company.parent_id, [company]);
  }
  const walk = (parentId: string | null): Company[] =>
    (daughters.get(parentId) ?? []).flatMap((company) => [company, ...walk(company.id)]);
  return walk(null);
}
