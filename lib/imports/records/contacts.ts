import { sql } from "drizzle-orm";
import { insertRows, newIds, updateRows } from "@/db/many-rows";
import { contacts } from "@/db/tenant/schema/contacts";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { lookUp } from "../look-up";
import { compareColumns } from "./compare-columns";
import { draftContact } from "./draft-contact";
import { learntId, rememberIds } from "./external-ids";
import { foundContacts } from "./found-contacts";
import { keepTagsOf } from "./keep-tags-of";
import { type FoundOrKey, matchesByPlace, takeNameKeys } from "./matches-by-place";
import type { Changed, Columns, Draft, Match, RecordKind, Snapshot } from "./record-kind";
import { resolveCompanies } from "./resolve-companies";

const written = [
  "id",
  "first_name",
  "last_name",
  "email",
  "emails",
  "phone",
  "phone_e164",
  "phones",
  "street",
  "postcode",
  "city",
  "country",
  "tags",
  "custom",
  "owner_id",
  "external_id",
] as const;

export const contactRecords: RecordKind = {
  draft: draftContact,
  resolve: resolveCompanies,
  find,
  read,
  compare(draft, present, rule) {
    const { external_id, ...columns } = draft.columns;
    const changed = compareColumns(columns, present.columns, rule);
    const added = (link: string) =>
      (draft.links[link] ?? []).filter((id) => !present.links[link]?.includes(id));
    const [category, company, id] = [added("category"), added("company"), learntId(external_id, present)];
    return {
      columns: { ...changed.columns, ...id.columns },
      links: { category, company, titles: draft.links.titles ?? [], ...id.links },
      shown: [
        ...changed.shown,
        ...category.map((one) => ({ field: "category_id", old: null, new: one })),
        ...company.map((one) => ({ field: "customer_id", old: null, new: labelOf(draft, one) })),
      ],
    };
  },
  async insert(ctx, drafts) {
    const ids = await newIds(ctx.tx, drafts.length);
    const rows: Columns[] = drafts.map(({ columns }, place) => ({ ...columns, id: ids[place] }));
    await keepTagsOf(ctx, rows);
    await insertRows(ctx.tx, "contacts", written, rows);
    await addLinks(
      ctx,
      drafts.map(({ links }, place) => ({ id: ids[place] ?? "", links })),
    );
  },
  async update(ctx, changes) {
    await keepTagsOf(
      ctx,
      changes.map(({ columns }) => columns),
    );
    await updateRows(ctx.tx, "contacts", written, changes);
    await addLinks(ctx, changes);
    await rememberIds(ctx, "contact", changes);
  },
};

const labelOf = ({ links }: Draft, company: string) =>
  links.companyLabel?.[links.company?.indexOf(company) ?? -1] ?? company;

/** By e-mail, then by name at one of the companies that the row names. */
async function find(ctx: Ctx, drafts: Draft[]): Promise<Match[][]> {
  const wanted = drafts.map(({ columns, name, links }, place) => ({
    place,
    ext: columns.external_id,
    mail: columns.email ? `mail:${columns.email}` : null,
    name,
    companies: (links.company ?? []).filter((id) => !id.startsWith("new:")),
  }));
  const rows = await lookUp<FoundOrKey>(
    ctx,
    sql`
    with ${foundContacts(wanted)}
    select place, null as by, null as id, name_key as name, null as "isVisible", null as "isArchived" from wanted
    union all
    select f.place, f.by, contacts.id, concat_ws(' ', contacts.first_name, nullif(contacts.last_name, '')) as name,
           ${visibleContacts(ctx)} as "isVisible", contacts.archived_at is not null as "isArchived"
      from found f join ${contacts} c on c.id = f.id join ${contacts} on contacts.id = coalesce(c.merged_into_id, c.id)
     where contacts.archived_at is null or f.by not in ('email', 'name')`,
  );
  return matchesByPlace(takeNameKeys(rows, drafts, nameKeys), drafts.length);
}

const nameKeys = (name: string, { links }: Draft) =>
  (links.company ?? []).map((id) => `${name}|${id.toLowerCase()}`);

async function read(ctx: Ctx, ids: string[], isRun: boolean): Promise<Map<string, Snapshot>> {
  const { rows } = await ctx.tx.execute<{
    id: string;
    columns: Columns;
    category: string[];
    company: string[];
  }>(sql`
    select contacts.id, to_jsonb(contacts) - '{search,match_keys}'::text[] as columns,
           array(select category_id::text from contact_categories l where l.contact_id = contacts.id) as category,
           array(select customer_id::text from contact_roles l where l.contact_id = contacts.id) as company
      from ${contacts} where id = any(${sql.param(ids)}::uuid[]) and ${visibleContacts(ctx)}
     order by id ${isRun ? sql`for update of contacts` : sql``}`);
  return new Map(
    rows.map(({ id, columns, category, company }) => [id, { columns, links: { category, company } }]),
  );
}

async function addLinks(ctx: Ctx, rows: { id: string; links: Changed["links"] }[]): Promise<void> {
  const categories = rows.flatMap(({ id, links: { category = [] } }) =>
    [...new Set(category)].map((category_id) => ({ contact_id: id, category_id })),
  );
  if (categories.length > 0)
    await ctx.tx.execute(sql`
      insert into contact_categories (contact_id, category_id)
      select r.contact_id, r.category_id
        from jsonb_to_recordset(${JSON.stringify(categories)}::jsonb) as r (contact_id uuid, category_id uuid)
          on conflict do nothing`);
  const roles = rows.flatMap(({ id, links: { company = [], titles = [] } }) =>
    company.map((customer_id) => ({ contact_id: id, customer_id, titles })),
  );
  await insertRows(ctx.tx, "contact_roles", ["contact_id", "customer_id", "titles"], roles);
}
