import { and, isNull, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { contacts } from "@/db/tenant/schema/contacts";
import { amongHits, type Pick } from "@/lib/core/among-hits";
import type { Ctx } from "@/lib/core/context";
import { phoneE164 } from "@/lib/core/phone";
import { escapeLike, isShort, isWholeKey, matches, matchesSpellings } from "@/lib/core/search-pattern";
import type { Wanted } from "@/lib/customers/find-customers";
import { readPlaces } from "./read-places";
import { fullName } from "./rules";
import { visibleContacts } from "./visibility";

export type ContactHit = {
  id: string;
  name: string;
  email: string | null;
  /** Where they are now, if the actor may know of it. */
  customerName: string | null;
};

const ranked = { exact: null, beginning: 200, anywhere: 300 };

/**
 * The best hits among persons: whose address or telephone it is, then whose name or surname begins with what was typed,
 * then where a word does, then any part. For nothing typed, those who meet the further condition, by surname.
 */
export async function findContacts(
  ctx: Ctx,
  typed: string | null,
  { limit, also, spellings }: Wanted,
): Promise<ContactHit[]> {
  const known = and(isNull(contacts.archivedAt), visibleContacts(ctx), also);
  if (typed === null) return readHits(ctx, known, [[sql`true`, ranked.anywhere]], [], limit);
  const found = spellings ? matchesSpellings(contacts.search, spellings) : matches(contacts.search, typed);
  if (!found) return [];
  const q = escapeLike(typed.trim());
  const exact = isExactly(ctx, typed);
  const nameBegins = sql`${wholeName} like app.fold(${q}) || '%'`;
  const surnameBegins = sql`app.fold(${contacts.lastName}) like app.fold(${q}) || '%'`;
  const order = [
    sql`case when ${exact} then 0 when ${wholeName} = app.fold(${typed.trim()}) then 1
      when ${nameBegins} or ${surnameBegins} then 2
      when ${contacts.search} like '% ' || app.fold(${q}) || '%' then 3 else 4 end`,
    // As it was written: "Åsa" before "Asa".
    sql`not (lower(concat_ws(' ', ${contacts.firstName}, ${contacts.lastName})) like lower(${q}) || '%'
      or lower(coalesce(${contacts.lastName}, '')) like lower(${q}) || '%')`,
  ];
  if (spellings) return readHits(ctx, known, [[found, ranked.anywhere]], order, limit);
  const foremost: Pick[] = [
    [exact, ranked.exact],
    [nameBegins, ranked.beginning],
    [surnameBegins, ranked.beginning],
  ];
  // What comes before all others may be enough, and then nobody needs to look for the rest.
  if (isShort(typed) || isWholeKey(typed)) {
    const hits = await readHits(ctx, known, foremost, order, limit);
    if (hits.length >= limit || (isWholeKey(typed) && hits.length > 0)) return hits;
  }
  return readHits(ctx, known, [...foremost, [found, ranked.anywhere]], order, limit);
}

async function readHits(
  ctx: Ctx,
  known: SQL | undefined,
  picks: Pick[],
  order: SQL[],
  limit: number,
): Promise<ContactHit[]> {
  const rows = await ctx.tx
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      email: contacts.email,
    })
    .from(contacts)
    .where(amongHits(contacts.id, known, picks))
    .orderBy(
      ...order,
      collate(contacts.lastName, ctx.tenant.collation),
      collate(contacts.firstName, ctx.tenant.collation),
      contacts.id,
    )
    .limit(limit);
  const places = await readPlaces(
    ctx,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    name: fullName(row),
    email: row.email,
    customerName: places(row.id)[0]?.customerName ?? null,
  }));
}

// As the index has it.
const wholeName = sql`app.fold(${contacts.firstName} || ' ' || coalesce(${contacts.lastName}, ''))`;

function isExactly(ctx: Ctx, typed: string): SQL {
  const phone = phoneE164(typed, ctx.tenant.country);
  const keys = [`mail:${typed.trim().toLowerCase()}`, ...(phone ? [`phone:${phone}`] : [])];
  return sql`(${contacts.matchKeys} && ${sql.param(keys)}::text[])`;
}
