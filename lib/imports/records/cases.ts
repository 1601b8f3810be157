import { sql } from "drizzle-orm";
import { insertRows, newIds, updateRows } from "@/db/many-rows";
import { cases } from "@/db/tenant/schema/cases";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";
import { lookUp } from "../look-up";
import { productKey } from "../rules";
import { compareColumns } from "./compare-columns";
import { draftCase } from "./draft-case";
import { findByExternalId, learntId, rememberIds } from "./external-ids";
import { keepTagsOf } from "./keep-tags-of";
import { matchesByPlace } from "./matches-by-place";
import type { Changed, Columns, Draft, DraftContext, Match, RecordKind, Snapshot } from "./record-kind";
import { resolveCompanies } from "./resolve-companies";
import { resolveContacts } from "./resolve-contacts";

/** What goes together: a status is changed with all that follows from it, or not at all. */
const standing = [
  "status_id",
  "status_kind",
  "pipeline_id",
  "probability_percent",
  "probability_is_own",
  "closed_on",
  "reason_id",
] as const;
const written = [
  "id",
  "title",
  "customer_id",
  "owner_id",
  ...standing,
  "value",
  "currency",
  "opened_on",
  "expected_close_on",
  "follow_up_on",
  "competitor",
  "source",
  "description",
  "tags",
  "custom",
  "external_id",
] as const;

export const caseRecords: RecordKind = {
  draft: draftCase,
  resolve,
  find,
  read,
  compare(draft, present, rule) {
    const { external_id, currency, ...columns } = draft.columns;
    const moved: Columns = {};
    for (const column of standing) {
      if (rule === "overwrite" && columns.status_id !== present.columns.status_id)
        moved[column] = columns[column];
      delete columns[column];
    }
    const changed = compareColumns(columns, present.columns, rule);
    // Amounts of two currencies are two amounts.
    if (changed.columns.value !== undefined && currency !== present.columns.currency)
      changed.columns.currency = currency;
    const id = learntId(external_id, present);
    const status =
      moved.status_id === undefined
        ? []
        : [{ field: "status_id", old: String(present.columns.status_id), new: String(moved.status_id) }];
    const customer = changed.shown.map((one) =>
      one.field === "customer_id"
        ? { ...one, old: null, new: draft.links.companyLabel?.[0] ?? one.new }
        : one,
    );
    const contact = (draft.links.contact ?? []).filter((one) => !present.links.contact?.includes(one));
    return {
      columns: { ...changed.columns, ...moved, ...id.columns },
      links: { ...id.links, contact },
      shown: [
        ...status,
        ...customer,
        ...contact.map((one) => ({ field: "contact_id", old: null, new: labelOf(draft, one) })),
      ],
    };
  },
  async insert(ctx, drafts) {
    const ids = await newIds(ctx.tx, drafts.length);
    const rows: Columns[] = drafts.map(({ columns }, place) => ({ ...columns, id: ids[place] }));
    await keepTagsOf(ctx, rows);
    await insertRows(ctx.tx, "cases", written, rows);
    const lines = drafts.flatMap(({ links: { product = [], productId = [] } }, place) =>
      product.map((name, at) => ({
        case_id: ids[place],
        product_id: productId[at] || null,
        description: productId[at] ? null : name,
        quantity: 1,
        discount_percent: 0,
        position: 0,
      })),
    );
    const columns = ["case_id", "product_id", "description", "quantity", "discount_percent", "position"];
    await insertRows(ctx.tx, "case_lines", columns, lines);
    await addContacts(
      ctx,
      drafts.map(({ links }, place) => ({ id: ids[place] ?? "", links })),
    );
  },
  async update(ctx, changes) {
    await keepTagsOf(
      ctx,
      changes.map(({ columns }) => columns),
    );
    await updateRows(ctx.tx, "cases", written, changes);
    await addContacts(ctx, changes);
    await rememberIds(ctx, "case", changes);
  },
};

const labelOf = ({ links }: Draft, contact: string) =>
  links.contactLabel?.[links.contact?.indexOf(contact) ?? -1] ?? contact;

/** Customers, contacts and products by what the rows call them; a product that isn't here stays as the line's text. */
async function resolve(drafts: Draft[], context: DraftContext, isRun: boolean) {
  const faults = await resolveCompanies(drafts, context, isRun);
  for (const { columns, links } of drafts) columns.customer_id = links.company?.[0] ?? null;
  for (const [place, value] of await resolveContacts(drafts, context))
    if (context.missing === "error" && !faults.has(place))
      faults.set(place, { reason: "contact_missing", value });
  if (drafts.some(({ links }) => (links.product ?? []).length > 0)) {
    const { rows } = await context.ctx.tx.execute<{ id: string; name: string }>(
      sql`select id, name from products`,
    );
    const ids = new Map(rows.map(({ id, name }) => [productKey(name), id]));
    for (const { links } of drafts)
      links.productId = (links.product ?? []).map((name) => ids.get(productKey(name)) ?? "");
  }
  return faults;
}

async function find(ctx: Ctx, drafts: Draft[]): Promise<Match[][]> {
  const wanted = drafts.map(({ columns }, place) => ({ place, ext: columns.external_id }));
  const rows = await lookUp<Match & { place: number }>(
    ctx,
    sql`
    with wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r (place integer, ext text)
    ), found as (${findByExternalId("case", cases)})
    select f.place, f.by, cases.id, cases.title as name, ${visibleCases(ctx)} as "isVisible",
           cases.archived_at is not null as "isArchived"
      from found f join ${cases} on cases.id = f.id`,
  );
  return matchesByPlace(rows, drafts.length);
}

async function read(ctx: Ctx, ids: string[], isRun: boolean): Promise<Map<string, Snapshot>> {
  const { rows } = await ctx.tx.execute<{ id: string; columns: Columns; contact: string[] }>(sql`
    select cases.id, to_jsonb(cases) as columns,
           array(select contact_id::text from case_contacts l where l.case_id = cases.id) as contact from ${cases}
     where id = any(${sql.param(ids)}::uuid[]) and ${visibleCases(ctx)}
     order by id ${isRun ? sql`for update of cases` : sql``}`);
  return new Map(rows.map(({ id, columns, contact }) => [id, { columns, links: { contact } }]));
}

async function addContacts(ctx: Ctx, rows: { id: string; links: Changed["links"] }[]): Promise<void> {
  const links = rows.flatMap(({ id, links: { contact = [] } }) =>
    contact.map((contact_id) => ({ case_id: id, contact_id })),
  );
  if (links.length === 0) return;
  await ctx.tx.execute(sql`
    insert into case_contacts (case_id, contact_id)
    select r.case_id, r.contact_id from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as r (case_id uuid, contact_id uuid)
        on conflict do nothing`);
}
