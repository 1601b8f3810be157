import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import type { CustomField } from "@/lib/custom/custom-field";
import { listProducts } from "@/lib/products/list-products";
import { type FieldFacts, fieldFacts } from "@/lib/views/field-facts";
import type { SavedView } from "@/lib/views/list-views";
import { neededFields } from "@/lib/views/needed-fields";
import type { Choices } from "@/lib/views/presented";
import { type ListRead, readKnownList } from "@/lib/views/read-list";
import { readTagChoices } from "@/lib/views/read-tag-choices";
import type { ResolvedList } from "@/lib/views/resolve-list";
import { CaseListAsked } from "./case-list-asked";
import { caseWhere } from "./case-where";
import { resolveCaseList } from "./resolve-case-list";
import type { CaseFilter } from "./schema";
import { type CaseSummary, readCaseSummary } from "./summarise-cases";

/** A page of the list, how it stands, and what the charts above and the sums below it show. */
export type CaseList = ListRead & {
  resolved: ResolvedList;
  views: SavedView[];
  fields: FieldFacts[];
  links: Choices;
  own: CustomField[];
  filter: CaseFilter;
  summary: CaseSummary;
};

/** The cases that the actor may know of: filtered, sorted, fifty at a time, and summed up. */
export const listCases = query(
  { name: "list-cases", permission: "case:read", input: CaseListAsked },
  async (ctx, asked): Promise<CaseList> => {
    const { spec, resolved, views, own, filter, conditions, oneByOne } = await resolveCaseList(ctx, asked);
    const summary = await readCaseSummary(ctx, filter, conditions);
    const count = summary.totals.reduce((sum, total) => sum + total.count, 0);
    const where = caseWhere(ctx, filter, [], conditions);
    const walked = caseWhere(ctx, filter, [], oneByOne, "walked");
    const read = await readKnownList(ctx, spec, resolved.state, where, count, walked);
    const links = await readCaseChoices(ctx, neededFields(resolved.state, asked.edit));
    return { ...read, resolved, views, fields: fieldFacts(spec.fields), links, own, filter, summary };
  },
);

/** What can be chosen among tags and products: only of the fields asked for. */
export async function readCaseChoices(ctx: Ctx, fields: Set<string>): Promise<Choices> {
  const choices = await readTagChoices(ctx, fields);
  if (!fields.has("product")) return choices;
  const products = await listProducts(ctx, {});
  choices.product = products.map(({ id, name, active }) => ({ value: id, label: name, isRetired: !active }));
  return choices;
}
