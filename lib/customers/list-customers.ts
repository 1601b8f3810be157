import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import type { CustomField } from "@/lib/custom/custom-field";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { type FieldFacts, fieldFacts } from "@/lib/views/field-facts";
import { listViews, type SavedView } from "@/lib/views/list-views";
import { neededFields } from "@/lib/views/needed-fields";
import type { Choices } from "@/lib/views/presented";
import { type ListRead, readList } from "@/lib/views/read-list";
import { type ResolvedList, resolveList } from "@/lib/views/resolve-list";
import { ListAsked } from "@/lib/views/schema";
import { customerListSpec } from "./customer-list-spec";
import { readCustomerSides } from "./read-customer-sides";
import { readLinkChoices } from "./read-link-choices";
import { visibleCustomers } from "./visibility";

/** A page of the list, how it stands, and the views that it can be shown in. */
export type CustomerList = ListRead & {
  resolved: ResolvedList;
  views: SavedView[];
  fields: FieldFacts[];
  links: Choices;
  own: CustomField[];
};

/** The customers that the actor may know of: searched, filtered and sorted, fifty at a time. */
export const listCustomers = query(
  { name: "list-customers", permission: "customer:read", input: ListAsked },
  async (ctx, asked): Promise<CustomerList> => {
    const own = await listCustomFields(ctx, { entity: "customer" });
    const spec = customerListSpec(ctx, own);
    const views = await listViews(ctx, { entity: "customers" });
    const resolved = resolveList(asked, spec, views);
    const read = await readList(ctx, spec, resolved.state, visibleCustomers(ctx));
    const rows = await withCustomerSides(ctx, read.rows, resolved.state.columns);
    const links = await readLinkChoices(ctx, neededFields(resolved.state, asked.edit));
    return { ...read, rows, resolved, views, fields: fieldFacts(spec.fields), links, own };
  },
);

/** The rows with what the list shows beside their own columns. */
export async function withCustomerSides(
  ctx: Ctx,
  rows: ListRead["rows"],
  columns: string[],
): Promise<ListRead["rows"]> {
  const sides = await readCustomerSides(
    ctx,
    rows.map(({ id }) => id),
    columns,
  );
  return rows.map((row) => ({ ...row, ...sides(row.id) }));
}
