import { sql } from "drizzle-orm";
import { contactCategories } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";
import { query } from "@/lib/core/query";
import type { CustomField } from "@/lib/custom/custom-field";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { type FieldFacts, fieldFacts } from "@/lib/views/field-facts";
import { listViews, type SavedView } from "@/lib/views/list-views";
import { neededFields } from "@/lib/views/needed-fields";
import type { Choices } from "@/lib/views/presented";
import { type ListRead, readList } from "@/lib/views/read-list";
import { readTagChoices } from "@/lib/views/read-tag-choices";
import { type ResolvedList, resolveList } from "@/lib/views/resolve-list";
import { ListAsked } from "@/lib/views/schema";
import { contactListSpec } from "./contact-list-spec";
import { type ContactPlace, readPlaces } from "./read-places";
import { visibleContacts } from "./visibility";

export type ContactRow = ListRead["rows"][number] & {
  /** Where they are now, primary first; only customers that the actor may know of. */
  places: ContactPlace[];
};
export type ContactList = Omit<ListRead, "rows"> & {
  rows: ContactRow[];
  resolved: ResolvedList;
  views: SavedView[];
  fields: FieldFacts[];
  links: Choices;
  own: CustomField[];
};

/** The persons that the actor may know of: searched, filtered and sorted, fifty at a time. */
export const listContacts = query(
  { name: "list-contacts", permission: "contact:read", input: ListAsked },
  async (ctx, asked): Promise<ContactList> => {
    const own = await listCustomFields(ctx, { entity: "contact" });
    const spec = contactListSpec(ctx, own);
    const views = await listViews(ctx, { entity: "contacts" });
    const resolved = resolveList(asked, spec, views);
    const read = await readList(ctx, spec, resolved.state, visibleContacts(ctx));
    const rows = await withContactSides(ctx, read.rows, resolved.state.columns);
    const links = await readTagChoices(ctx, neededFields(resolved.state, asked.edit));
    return { ...read, rows, resolved, views, fields: fieldFacts(spec.fields), links, own };
  },
);

/** The rows with where each person is, and their categories, where the list shows them. */
export async function withContactSides(
  ctx: Ctx,
  rows: ListRead["rows"],
  columns: string[],
): Promise<ContactRow[]> {
  const ids = rows.map(({ id }) => id);
  const isPlaced = columns.includes("company") || columns.includes("title");
  const places = await readPlaces(ctx, isPlaced ? ids : []);
  const categories = await readCategories(ctx, columns.includes("category") ? ids : []);
  return rows.map((row) => {
    const [first, ...others] = places(row.id);
    const company = first && {
      text: first.customerName,
      path: `customers/${first.customerId}`,
      more: others.length,
    };
    const category = categories.get(row.id) ?? [];
    return { ...row, places: places(row.id), company, title: first?.title ?? null, category };
  });
}

async function readCategories(ctx: Ctx, ids: string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  if (ids.length === 0) return found;
  const { contactId, categoryId } = contactCategories;
  const rows = await ctx.tx
    .select({ contactId, categoryId })
    .from(contactCategories)
    .where(sql`${contactId} = any(${sql.param(ids)}::uuid[])`);
  for (const row of rows) found.set(row.contactId, [...(found.get(row.contactId) ?? []), row.categoryId]);
  return found;
}
