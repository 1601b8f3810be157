import { sql } from "drizzle-orm";
import { caseReasons, caseStatuses, cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { parseInput } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import type { CustomField } from "@/lib/custom/custom-field";
import { customListFields } from "@/lib/custom/custom-list-fields";
import { activityFields } from "@/lib/timeline/activity-fields";
import type { ListSpec } from "@/lib/views/list-field";
import type { ListState } from "@/lib/views/schema";
import { caseAmountFields } from "./case-amount-fields";
import { caseDayFields } from "./case-day-fields";
import { caseLinkFields } from "./case-link-fields";
import { caseWhere } from "./case-where";
import { CaseFilter } from "./schema";

/** The list of cases: what it can be shown, sorted and filtered by, beside the fixed filters of `CaseFilter`. */
export function caseListSpec(ctx: Ctx, own: CustomField[]): ListSpec {
  return {
    table: cases,
    id: cases.id,
    version: cases.version,
    rows: (state) => caseWhere(ctx, caseFilterOf(state)),
    joins: sql`left join ${customers} on ${customers.id} = ${cases.customerId}
      left join ${employees} on ${employees.id} = ${cases.ownerId}
      left join ${caseStatuses} on ${caseStatuses.id} = ${cases.statusId}
      left join ${caseReasons} on ${caseReasons.id} = ${cases.reasonId}`,
    fields: [
      ...caseLinkFields(ctx),
      ...caseAmountFields(),
      ...caseDayFields(ctx),
      ...activityFields(ctx, "case", sql`${cases.id}`),
      ...customListFields(ctx, own, cases.custom),
    ],
    types: {},
    usual: {
      columns: [
        "title",
        "number",
        "customer",
        "status",
        "value",
        "probability",
        "weighted",
        "followUp",
        "expectedClose",
        "owner",
      ],
      sort: "number",
      facets: [["state", "open"]],
    },
  };
}

/** What the fixed filters of a list's state say. @throws DomainError `invalid` when a saved view's can't be read any more */
export function caseFilterOf({ facets, q }: Pick<ListState, "facets" | "q">): CaseFilter {
  const asked: Record<string, string[]> = {};
  for (const [name, value] of facets) asked[name] = [...(asked[name] ?? []), value];
  return parseInput(CaseFilter, { ...asked, q: q ?? undefined });
}
