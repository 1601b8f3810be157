import { and, isNull, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { contacts } from "@/db/tenant/schema/contacts";
import { amongHits, type Pick, type Rest } from "@/lib/core/among-hits";
import type { Ctx } from "@/lib/core/context";
import { phoneE164 } from "@/lib/core/phone";
import { escapeLike, isWholeKey, matches, matchesSpellings } from "@/lib/core/search-pattern";
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
  const surnameBegins = sql`${surname} like app.fold(${q}) || '%'`;
  // The name, or the name with what stands behind it: folded already, which is what costs.
  const begins = sql`(${contacts.search} like app.fold(${q}) || '%' or ${surnameBegins})`;
  const order = [
    sql`case when ${exact} then 0
      when ${contacts.search} like app.fold(${q}) || ' %' and ${wholeName} = app.fold(${typed.trim()}) then 1
      when ${begins} then 2
      when ${contacts.search} like '% ' || app.fold(${q}) || '%' then 3 else 4 end`,
    // As it was written: "Åsa" before "Asa".
    sql`(${begins} and (lower(concat_ws(' ', ${contacts.firstName}, ${contacts.lastName})) like lower(${q}) || '%'
      or lower(coalesce(${contacts.lastName}, '')) like lower(${q}) || '%')) is not true`,
  ];
  if (spellings) return readHits(ctx, known, [[found, ranked.anywhere]], order, limit);
  const foremost: Pick[] = [
    [exact, ranked.exact],
    [sql`${wholeName} like app.fold(${q}) || '%'`, ranked.beginning, sql`${wholeName} using ~<~`],
    [surnameBegins, ranked.beginning, sql`${surname} using ~<~`],
  ];
  // What comes before all others may be enough, and whose a whole number is, is all that was asked.
  const rest: Rest = { pick: [found, ranked.anywhere], enough: isWholeKey(typed) ? 1 : limit };
  return readHits(ctx, known, foremost, order, limit, rest);
}

async function readHits(
  ctx: Ctx,
  known: SQL | undefined,
  picks: Pick[],
  order: SQL[],
  limit: number,
  rest?: Rest,
): Promise<ContactHit[]> {
  const rows = await ctx.tx
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      email: contacts.email,
    })
    .from(contacts)
    .where(amongHits(contacts.id, known, picks, rest))
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

// As the indexes have them.
const surname = sql`app.fold(${contacts.lastName})`;
const wholeName = sql`app.fold(${contacts.firstName} || ' ' || coalesce(${contacts.lastName}, ''))`;

function isExactly(ctx: Ctx, typed: string): SQL {
  const phone = phoneE164(typed, ctx.tenant.country);
  const keys = [`mail:${typed.trim().toLowerCase()}`, ...(phone ? [`phone:${phone}`] : [])];
  return sql`(${contacts.matchKeys} && ${sql.param(keys)}::text[])`;
}
