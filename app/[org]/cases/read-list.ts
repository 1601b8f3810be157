import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { listCases } from "@/lib/cases/list-cases";
import type { CaseFilter } from "@/lib/cases/schema";
import { listCategories } from "@/lib/categories/list-categories";
import { labelRows } from "@/lib/changes/label-rows";
import type { Ctx } from "@/lib/core/context";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant } from "@/lib/request/page";

/** A page of the list and what puts it into words. */
export const readCaseList = (org: string, asked: Record<string, string | string[] | undefined>) =>
  inTenant(org, async (ctx) => {
    const page = await listCases(ctx, asked);
    return { page, known: await readKnown(ctx), names: await namesOf(ctx, page.filter) };
  });

const readKnown = async (ctx: Ctx) => ({
  statuses: await listCaseStatuses(ctx, {}),
  reasons: await listCaseReasons(ctx, {}),
  employees: await listEmployees(ctx, {}),
  categories: await listCategories(ctx, {}),
});

/** What is named by its id alone; of a customer only one that the reader may know of. */
const namesOf = (ctx: Ctx, { customer, category, product }: CaseFilter) =>
  labelRows(
    ctx,
    [customer, category, product].flatMap((id) => (id === undefined || id === "none" ? [] : id)),
  );
