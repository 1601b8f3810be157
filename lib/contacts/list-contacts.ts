import { and, isNull, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { contacts } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";
import { type Counted, countUpTo } from "@/lib/core/count-up-to";
import { nullsApart } from "@/lib/core/nulls-apart";
import {
  beyond,
  type Cursor,
  cutPage,
  type Ordering,
  orderBy,
  type Page,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { fewHits, matches, matchesRowByRow } from "@/lib/core/search-pattern";
import { type ContactPlace, readPlaces } from "./read-places";
import { ContactFilter } from "./schema";
import { visibleContacts } from "./visibility";

export type ContactRow = {
  id: string;
  firstName: string;
  lastName: string | null;
  email: string | null;
  phone: string | null;
  updatedAt: Date;
  /** Where they are now, primary first; only customers that the actor may know of. */
  places: ContactPlace[];
};
export type ContactList = Page<ContactRow> & Counted;

const countedAtMost = 10_000;

/** The persons that the actor may know of: searched and sorted, fifty at a time. */
export const listContacts = query(
  { name: "list-contacts", permission: "contact:read", input: ContactFilter },
  async (ctx, filter): Promise<ContactList> => {
    const search = filter.q ? matches(contacts.search, filter.q) : null;
    const where = and(isNull(contacts.archivedAt), visibleContacts(ctx));
    if (!search) return withPlaces(ctx, await countedPage(ctx, filter, where));
    const counted = await countUpTo(ctx, fewHits, contacts, and(where, search));
    const rowByRow = matchesRowByRow(contacts.search, filter.q ?? "") ?? undefined;
    const page = counted.isMore
      ? await readPage(ctx, filter, and(where, rowByRow), "index")
      : await readPage(ctx, filter, and(where, search), "hits");
    return withPlaces(ctx, { ...page, ...counted });
  },
);

type Read = Awaited<ReturnType<typeof readPage>> & Counted;

async function withPlaces(ctx: Ctx, { rows, ...page }: Read): Promise<ContactList> {
  const places = await readPlaces(
    ctx,
    rows.map((row) => row.id),
  );
  return { ...page, rows: rows.map((row) => ({ ...row, places: places(row.id) })) };
}

/** A list that ends on its first page needs no counting. */
async function countedPage(ctx: Ctx, filter: ContactFilter, where: SQL | undefined) {
  const page = await readPage(ctx, filter, where, "index");
  if (page.page === 1 && !page.next) return { ...page, count: page.rows.length, isMore: false };
  return { ...page, ...(await countUpTo(ctx, countedAtMost, contacts, where)) };
}

/** By way of `index` rows come in order from an index; by way of `hits` all are fetched first and sorted. */
async function readPage(
  ctx: Ctx,
  { dir: direction, ...filter }: ContactFilter,
  where: SQL | undefined,
  way: "index" | "hits",
) {
  const cursor = readCursor(filter.cursor);
  const orderings: Ordering[] = [
    { by: collate(contacts.lastName, ctx.tenant.collation), direction, nullable: true },
    { by: collate(contacts.firstName, ctx.tenant.collation), direction, nullable: false },
    { by: contacts.id, direction, nullable: false },
  ];
  const among = way === "hits" ? foremostHits(orderings, cursor, where) : foremost(orderings, cursor, where);
  const rows = await ctx.tx
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      email: contacts.email,
      phone: contacts.phone,
      updatedAt: contacts.updatedAt,
    })
    .from(contacts)
    .where(sql`${contacts.id} in (${among})`)
    .orderBy(...orderBy(orderings, cursor))
    .limit(rowsPerPage + 1);
  return cutPage(rows, cursor, (row) => [row.lastName, row.firstName, row.id]);
}

function foremost(orderings: Ordering[], cursor: Cursor | null, where: SQL | undefined): SQL {
  const stretches = nullsApart(orderings, cursor).map(
    ({ presence, beyond: past, order }) => sql`(select ${contacts.id} from ${contacts}
      where ${and(where, presence, past)} order by ${sql.join(order, sql`, `)} limit ${rowsPerPage + 1})`,
  );
  return sql.join(stretches, sql` union all `);
}

function foremostHits(orderings: Ordering[], cursor: Cursor | null, where: SQL | undefined): SQL {
  const { id, firstName, lastName } = contacts;
  // Under the table's own name, so that the order reads the same over both.
  return sql`
    with ${contacts} as materialized (
      select ${sql.join([id, firstName, lastName], sql`, `)} from ${contacts} where ${where})
    select ${id} from ${contacts} where ${beyond(orderings, cursor) ?? sql`true`}
     order by ${sql.join(orderBy(orderings, cursor), sql`, `)} limit ${rowsPerPage + 1}`;
}
