import { sql } from "drizzle-orm";
import { insertRows, newIds, updateRows } from "@/db/many-rows";
import { contacts } from "@/db/tenant/schema/contacts";
import { notes } from "@/db/tenant/schema/notes";
import { visibleNotes } from "@/lib/activities/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import type { RowValues } from "../read-row";
import { compareColumns } from "./compare-columns";
import { matchesByPlace } from "./matches-by-place";
import type { Columns, Draft, DraftContext, Match, RecordKind, Snapshot } from "./record-kind";
import { companiesOf, resolveCompanies } from "./resolve-companies";

const written = [
  "id",
  "customer_id",
  "contact_id",
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
    is_private: false,
    author_id: named.owner?.[0] ?? null,
    external_id: externalId,
    created_at: text.registeredOn === undefined ? null : `${text.registeredOn}T12:00:00Z`,
  };
  const links = {
    contactEmail: text.contactEmail ? [text.contactEmail.toLowerCase()] : [],
    ...companiesOf(values, source),
  };
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

/** The company and the person that a note is about; a note about nobody would stand on everybody's wall. */
async function resolve(drafts: Draft[], context: DraftContext, isRun: boolean) {
  const faults = await resolveCompanies(drafts, context, isRun);
  const { ctx } = context;
  const mails = [...new Set(drafts.flatMap(({ links }) => links.contactEmail ?? []))];
  const { rows } = await ctx.tx.execute<{ mail: string; id: string }>(sql`
    select distinct on (w.mail) w.mail, contacts.id from unnest(${sql.param(mails)}::text[]) as w (mail)
      join ${contacts} c on c.match_keys @> array['mail:' || w.mail]
      join ${contacts} on contacts.id = coalesce(c.merged_into_id, c.id)
     where contacts.archived_at is null and ${visibleContacts(ctx)} order by w.mail, contacts.id`);
  const ids = new Map(rows.map(({ mail, id }) => [mail, id]));
  drafts.forEach(({ columns, links }, place) => {
    const mail = links.contactEmail?.[0];
    columns.customer_id = links.company?.[0] ?? null;
    columns.contact_id = ids.get(mail ?? "") ?? null;
    if (faults.has(place) || columns.customer_id !== null || columns.contact_id !== null) return;
    faults.set(place, { reason: mail ? "contact_missing" : "company_unknown", value: mail ?? "" });
  });
  return faults;
}

async function find(ctx: Ctx, drafts: Draft[]): Promise<Match[][]> {
  const wanted = drafts.map(({ columns }, place) => ({ place, ext: columns.external_id }));
  const { rows } = await ctx.tx.execute<Match & { place: number }>(sql`
    with wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r (place integer, ext text)
    )
    select w.place, case when w.ext like 'row:%' then 'row' else 'id' end as by, notes.id, left(notes.body, 80) as name,
           ${visibleNotes(ctx)} as "isVisible", notes.archived_at is not null as "isArchived"
      from wanted w join ${notes} on notes.external_id = w.ext`);
  return matchesByPlace(rows, drafts.length);
}

async function read(ctx: Ctx, ids: string[], isRun: boolean): Promise<Map<string, Snapshot>> {
  const { rows } = await ctx.tx.execute<{ id: string; columns: Columns }>(sql`
    select notes.id, to_jsonb(notes) as columns from ${notes}
     where id = any(${sql.param(ids)}::uuid[]) and ${visibleNotes(ctx)} order by id ${isRun ? sql`for update of notes` : sql``}`);
  return new Map(rows.map(({ id, columns }) => [id, { columns, links: {} }]));
}
