import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, ne, type SQL } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { addDays, monthStart, weekStart } from "@/lib/core/dates";
import { caseSearch } from "./case-search";
import type { CaseFilter } from "./schema";
import { visibleCases } from "./visibility";

/** How many months, this one first, stand by themselves; what is expected after them is "later". */
export const monthsAhead = 4;

type Part = "status" | "followUp" | "expectedMonth";

/**
 * The one meaning of a filter, visibility included: list, count, sum, chart, report and export all ask this.
 * `without` leaves parts of it out, for figures that recount what the other parts leave.
 */
export function caseWhere(ctx: Ctx, filter: CaseFilter, without: Part[] = []): SQL | undefined {
  const { owner, customer, q, expectedFrom, expectedTo, closedFrom, closedTo, reason, currency } = filter;
  return and(
    filter.state === "archived" ? isNotNull(cases.archivedAt) : isNull(cases.archivedAt),
    without.includes("status") ? undefined : statusIs(filter),
    without.includes("followUp") ? undefined : followUpIs(ctx, filter),
    without.includes("expectedMonth") ? undefined : expectedIn(ctx, filter),
    owner === "none" ? isNull(cases.ownerId) : owner ? eq(cases.ownerId, owner) : undefined,
    customer ? eq(cases.customerId, customer) : undefined,
    expectedFrom ? gte(cases.expectedCloseOn, expectedFrom) : undefined,
    expectedTo ? lte(cases.expectedCloseOn, expectedTo) : undefined,
    closedFrom ? gte(cases.closedOn, closedFrom) : undefined,
    closedTo ? lte(cases.closedOn, closedTo) : undefined,
    reason === "none" ? and(ne(cases.statusKind, "open"), isNull(cases.reasonId)) : undefined,
    reason && reason !== "none" ? eq(cases.reasonId, reason) : undefined,
    currency ? eq(cases.currency, currency) : undefined,
    q ? caseSearch(ctx, q) : undefined,
    visibleCases(ctx),
  );
}

function statusIs({ state, status }: CaseFilter): SQL | undefined {
  const kind = state === "all" || state === "archived" ? undefined : eq(cases.statusKind, state);
  return and(kind, status.length > 0 ? inArray(cases.statusId, status) : undefined);
}

function followUpIs({ today }: Ctx, { followUp }: CaseFilter): SQL | undefined {
  if (!followUp) return undefined;
  const sunday = addDays(weekStart(today), 6);
  const meaning = {
    overdue: lt(cases.followUpOn, today),
    today: eq(cases.followUpOn, today),
    week: and(gt(cases.followUpOn, today), lte(cases.followUpOn, sunday)),
    later: gt(cases.followUpOn, sunday),
    none: isNull(cases.followUpOn),
  };
  return and(eq(cases.statusKind, "open"), meaning[followUp]);
}

function expectedIn({ today }: Ctx, { expectedMonth }: CaseFilter): SQL | undefined {
  if (!expectedMonth) return undefined;
  if (expectedMonth === "none") return isNull(cases.expectedCloseOn);
  if (expectedMonth === "past") return lt(cases.expectedCloseOn, monthStart(today));
  if (expectedMonth === "later") return gte(cases.expectedCloseOn, monthStart(today, monthsAhead));
  const start = `${expectedMonth}-01`;
  return and(gte(cases.expectedCloseOn, start), lt(cases.expectedCloseOn, monthStart(start, 1)));
}
