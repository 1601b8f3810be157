import { and, asc, eq, sql } from "drizzle-orm";
import {
  caseLines,
  casePipelines,
  caseReasons,
  caseStatuses,
  cases,
  products,
} from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { query } from "@/lib/core/query";
import { CaseId } from "./schema";
import { visibleCases } from "./visibility";

export type CaseLine = {
  id: string;
  productId: string | null;
  description: string | null;
  /** The description, else the product's name. */
  name: string;
  quantity: string;
  unitPrice: string | null;
  discountPercent: string;
  amount: string | null;
};
export type CaseDetail = Awaited<ReturnType<typeof readCase>> & { lines: CaseLine[] };

/** Everything about one case, also of an archived one. @throws DomainError `not_found` */
export const getCase = query(
  { name: "get-case", permission: "case:read", input: CaseId },
  async (ctx, { caseId }): Promise<CaseDetail> => ({
    ...(await readCase(ctx, caseId)),
    lines: await readLines(ctx, caseId),
  }),
);

async function readCase(ctx: Ctx, caseId: string) {
  const [row] = await ctx.tx
    .select({
      id: cases.id,
      number: cases.number,
      title: cases.title,
      customerId: cases.customerId,
      customerName: customers.name,
      ownerId: cases.ownerId,
      ownerName: employees.name,
      statusId: cases.statusId,
      statusKind: cases.statusKind,
      statusNames: caseStatuses.names,
      colorSlot: caseStatuses.colorSlot,
      pipelineId: cases.pipelineId,
      pipelineNames: casePipelines.names,
      stalledUntil: cases.stalledUntil,
      stalledReason: cases.stalledReason,
      expectedCloseMoves: cases.expectedCloseMoves,
      value: cases.value,
      valueFromLines: cases.valueFromLines,
      currency: cases.currency,
      probabilityPercent: cases.probabilityPercent,
      probabilityIsOwn: cases.probabilityIsOwn,
      weightedValue: cases.weightedValue,
      followUpOn: cases.followUpOn,
      expectedCloseOn: cases.expectedCloseOn,
      openedOn: cases.openedOn,
      closedOn: cases.closedOn,
      reasonNames: caseReasons.names,
      competitor: cases.competitor,
      description: cases.description,
      source: cases.source,
      tags: cases.tags,
      custom: cases.custom,
      visibility: cases.visibility,
      isArchived: sql<boolean>`${cases.archivedAt} is not null`,
      updatedAt: cases.updatedAt,
      version: cases.version,
      // Every other case of the customer is seen by whoever sees this one, unless it is somebody's own.
      sameCustomerCount: sql<number>`(select count(*)::integer from cases other
        where other.customer_id = ${cases.customerId} and other.id <> ${cases.id} and other.archived_at is null
          and (other.visibility = 'everyone' or other.owner_id = ${ctx.actor.employeeId}))`,
    })
    .from(cases)
    .innerJoin(caseStatuses, eq(caseStatuses.id, cases.statusId))
    .leftJoin(casePipelines, eq(casePipelines.id, cases.pipelineId))
    .leftJoin(customers, eq(customers.id, cases.customerId))
    .leftJoin(employees, eq(employees.id, cases.ownerId))
    .leftJoin(caseReasons, eq(caseReasons.id, cases.reasonId))
    .where(and(eq(cases.id, caseId), visibleCases(ctx)));
  if (!row) throw notFound();
  const { statusNames, pipelineNames, reasonNames, ...rest } = row;
  const name = (names: typeof statusNames) => nameIn(names, ctx.actor.locale, ctx.tenant.locale);
  return {
    ...rest,
    statusName: name(statusNames),
    pipelineName: pipelineNames && name(pipelineNames),
    reasonName: reasonNames && name(reasonNames),
  };
}

async function readLines({ tx }: Ctx, caseId: string): Promise<CaseLine[]> {
  return tx
    .select({
      id: caseLines.id,
      productId: caseLines.productId,
      description: caseLines.description,
      name: sql<string>`coalesce(${caseLines.description}, ${products.name}, '')`,
      quantity: caseLines.quantity,
      unitPrice: caseLines.unitPrice,
      discountPercent: caseLines.discountPercent,
      amount: sql<
        string | null
      >`app.line_amount(${caseLines.quantity}, ${caseLines.unitPrice}, ${caseLines.discountPercent}, ${cases.currency})::text`,
    })
    .from(caseLines)
    .innerJoin(cases, eq(cases.id, caseLines.caseId))
    .leftJoin(products, eq(products.id, caseLines.productId))
    .where(eq(caseLines.caseId, caseId))
    .orderBy(asc(caseLines.position), asc(caseLines.id));
}
