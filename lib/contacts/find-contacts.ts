import { and, isNull, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { contacts } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";
import { escapeLike, matches } from "@/lib/core/search-pattern";
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

const ranked = { beginning: 200, anywhere: 500 };

/** The best hits among persons: whose name or surname begins with what was typed, then where a word does, then any part. */
export async function findContacts(ctx: Ctx, typed: string, limit: number): Promise<ContactHit[]> {
  const found = matches(contacts.search, typed);
  if (!found) return [];
  const q = escapeLike(typed.trim());
  const known = and(isNull(contacts.archivedAt), visibleContacts(ctx));
  const wholeName = sql`app.fold(${contacts.firstName} || ' ' || coalesce(${contacts.lastName}, ''))`;
  const nameBegins = sql`${wholeName} like app.fold(${q}) || '%'`;
  const surnameBegins = sql`app.fold(${contacts.lastName}) like app.fold(${q}) || '%'`;
  const pick = (where: SQL, most: number) =>
    sql`(select ${contacts.id} from ${contacts} where ${and(known, where)} limit ${most})`;
  const rows = await ctx.tx
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      email: contacts.email,
    })
    .from(contacts)
    .where(
      sql`${contacts.id} in (with hits as materialized (
        ${pick(nameBegins, ranked.beginning)} union ${pick(surnameBegins, ranked.beginning)} union
        ${pick(found, ranked.anywhere)}) select id from hits)`,
    )
    .orderBy(
      sql`case when ${nameBegins} or ${surnameBegins} then 1
        when ${contacts.search} like '% ' || app.fold(${q}) || '%' then 2 else 3 end`,
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
