import { sql } from "drizzle-orm";
import { insertRows, newIds, updateRows } from "@/db/many-rows";
import { notes } from "@/db/tenant/schema/notes";
import { visibleNotes } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { lookUp } from "../look-up";
import type { RowValues } from "../read-row";
import { compareColumns } from "./compare-columns";
import { matchesByPlace } from "./matches-by-place";
import type { Columns, Draft, DraftContext, Match, RecordKind, Snapshot } from "./record-kind";
import { caseOf, resolveCase } from "./resolve-case";
import { companiesOf, resolveCompanies } from "./resolve-companies";
import { contactsOf, resolveContacts } from "./resolve-contacts";

const written = [
  "id",
  "customer_id",
  "contact_id",
  "case_id",
  "author_id",
  "body",
  "is_private",
  "external_id",
  "created_at",
] as const;

/** Notes are known by their identifier, or by all that they say. They mention nobody: whom they name is told nothing. */
export const noteRecords: RecordKind = {
  draft: draftNote,
  resolve,
  find,
  read,
  compare(draft, present, rule) {
    const { columns, shown } = compareColumns({ body: draft.columns.body }, present.columns, rule);
    return { columns, links: {}, shown };
  },
  async insert(ctx, drafts) {
    const ids = await newIds(ctx.tx, drafts.length);
    await insertRows(
      ctx.tx,
      "notes",
      written,
      drafts.map(({ columns }, place) => ({ ...columns, id: ids[place] })),
    );
  },
  update: (ctx, changes) => updateRows(ctx.tx, "notes", written, changes),
};

function draftNote(
  values: RowValues,
  externalId: string,
  { source }: DraftContext,
): Draft | { reason: string } {
  const { text, named } = values;
  // Pipedrive and HubSpot hand notes out as HTML.
  const body = /<\/?(p|div|br|b|i|ul|li|a|span)\b/i.test(text.body ?? "")
    ? withoutTags(text.body ?? "")
    : (text.body ?? "");
  if (body.trim() === "") return { reason: "body_missing" };
  const columns: Columns = {
    body: body.trim(),
    case_id: null,
    is_private: false,
    author_id: named.owner?.[0] ?? null,
    external_id: externalId,
    created_at: text.registeredOn === undefined ? null : `${text.registeredOn}T12:00:00Z`,
  };
  const links = { ...contactsOf(values, source), ...companiesOf(values, source), ...caseOf(values, source) };
  return { name: body.trim().slice(0, 80), columns, links, keys: [{ by: "id", key: externalId }] };
}

const entities: Record<string, string> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"' };

function withoutTags(html: string): string {
  return html
    .replace(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(nbsp|amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\n{3,}/g, "\n\n");
}

/** The company, the person and the case that a note is about; a note about nobody would stand on everybody's wall. */
async function resolve(drafts: Draft[], context: DraftContext, isRun: boolean) {
  const faults = await resolveCompanies(drafts, context, isRun);
  const strangers = await resolveContacts(drafts, context);
  const unknown = await resolveCase(drafts, context);
  drafts.forEach(({ columns, links }, place) => {
    columns.customer_id ??= links.company?.[0] ?? null;
    columns.contact_id = links.contact?.[0] ?? null;
    const missing = unknown.get(place) ?? strangers.get(place);
    const isLeft =
      context.missing !== "error" && (columns.customer_id ?? columns.contact_id ?? columns.case_id) !== null;
    if (faults.has(place) || isLeft) return;
    if (missing !== undefined)
      faults.set(place, { reason: unknown.has(place) ? "case_missing" : "contact_missing", value: missing });
    else if ((columns.customer_id ?? columns.contact_id ?? columns.case_id) === null)
      faults.set(place, { reason: "company_unknown", value: "" });
  });
  return faults;
}

async function find(ctx: Ctx, drafts: Draft[]): Promise<Match[][]> {
  const wanted = drafts.map(({ columns }, place) => ({ place, ext: columns.external_id }));
  const rows = await lookUp<Match & { place: number }>(
    ctx,
    sql`
    with wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r (place integer, ext text)
    )
    select w.place, case when w.ext like 'row:%' then 'row' else 'id' end as by, notes.id, left(notes.body, 80) as name,
           ${visibleNotes(ctx)} as "isVisible", notes.archived_at is not null as "isArchived"
      from wanted w join ${notes} on notes.external_id = w.ext`,
  );
  return matchesByPlace(rows, drafts.length);
}

async function read(ctx: Ctx, ids: string[], isRun: boolean): Promise<Map<string, Snapshot>> {
  const { rows } = await ctx.tx.execute<{ id: string; columns: Columns }>(sql`
    select notes.id, to_jsonb(notes) as columns from ${notes}
     where id = any(${sql.param(ids)}::uuid[]) and ${visibleNotes(ctx)} order by id ${isRun ? sql`for update of notes` : sql``}`);
  return new Map(rows.map(({ id, columns }) => [id, { columns, links: {} }]));
}
