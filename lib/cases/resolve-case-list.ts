import type { SQL } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import type { CustomField } from "@/lib/custom/custom-field";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { compileConditions } from "@/lib/views/compile-conditions";
import type { ListSpec, Way } from "@/lib/views/list-field";
import { listViews, type SavedView } from "@/lib/views/list-views";
import { type ResolvedList, resolveList } from "@/lib/views/resolve-list";
import type { CaseListAsked } from "./case-list-asked";
import { caseFilterOf, caseListSpec } from "./case-list-spec";
import type { CaseFilter } from "./schema";

export type ResolvedCases = {
  spec: ListSpec;
  resolved: ResolvedList;
  views: SavedView[];
  own: CustomField[];
  /** The fixed filters and the search, for `caseWhere`. */
  filter: CaseFilter;
  /** What the reader joined by and/or beside them, for `caseWhere` too. */
  conditions: SQL | undefined;
  /** The same, asked case by case. */
  oneByOne: SQL | undefined;
};

/** Which cases an address of the list or the board asks for, and how: its own words over those of the saved view. */
export async function resolveCaseList(ctx: Ctx, asked: CaseListAsked): Promise<ResolvedCases> {
  const own = await listCustomFields(ctx, { entity: "case" });
  const spec = caseListSpec(ctx, own);
  const views = await listViews(ctx, { entity: "cases" });
  const resolved = resolveList(asked, spec, views);
  const filter = caseFilterOf(resolved.state);
  const compiled = (way: Way) => compileConditions(spec.fields, resolved.state, ctx.tenant.timeZone, way);
  return { spec, resolved, views, own, filter, conditions: compiled("hits"), oneByOne: compiled("walked") };
}
