import { and, isNull, type SQL, sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { contacts } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";
import { type Counted, countUpTo } from "@/lib/core/count-up-to";
import {
  beyond,
  cutPage,
  type Ordering,
  orderBy,
  type Page,
  readCursor,
  rowsPerPage,
} from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { amongHits, fewHits, matches } from "@/lib/core/search-pattern";
import { type ContactPlace, readPlaces } from "./read-places";
import { ContactFilter, contactDirectionOf } from "./schema";
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
const searched = { table: contacts, id: contacts.id, search: contacts.search };

/** The persons that the actor may know of: searched and sorted, fifty at a time. */
export const listContacts = query(
  { name: "list-contacts", permission: "contact:read", input: ContactFilter },
  async (ctx, filter): Promise<ContactList> => {
    const search = filter.q ? matches(contacts.search, filter.q) : null;
    const where = and(isNull(contacts.archivedAt), visibleContacts(ctx));
    const found = and(where, search ?? undefined);
    const counted = await countUpTo(ctx, search ? fewHits : countedAtMost, contacts, found);
    const among = search ? amongHits(searched, filter.q ?? "", found, counted.isMore) : undefined;
    const page = await readPage(ctx, filter, and(where, among));
    const ids = page.rows.map((row) => row.id);
    const places = await readPlaces(ctx, ids);
    const rows = page.rows.map(({ updatedKey: _, ...row }) => ({ ...row, places: places(row.id) }));
    return { ...page, rows, ...counted };
  },
);

async function readPage(ctx: Ctx, filter: ContactFilter, where: SQL | undefined) {
  const cursor = readCursor(filter.cursor);
  const orderings = orderingsOf(ctx, filter);
  const rows = await ctx.tx
    .select({
      id: contacts.id,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      email: contacts.email,
      phone: contacts.phone,
      updatedAt: contacts.updatedAt,
      updatedKey: sql<string>`${contacts.updatedAt}::text`,
    })
    .from(contacts)
    .where(and(where, beyond(orderings, cursor)))
    .orderBy(...orderBy(orderings, cursor))
    .limit(rowsPerPage + 1);
  return cutPage(rows, cursor, (row) =>
    filter.sort === "updated" ? [row.updatedKey, row.id] : [row.lastName, row.firstName, row.id],
  );
}

function orderingsOf(ctx: Ctx, filter: ContactFilter): Ordering[] {
  const direction = contactDirectionOf(filter);
  const id: Ordering = { by: contacts.id, direction, nullable: false };
  if (filter.sort === "updated") return [{ by: contacts.updatedAt, direction, nullable: false }, id];
  return [
    { by: collate(contacts.lastName, ctx.tenant.collation), direction, nullable: true },
    { by: collate(contacts.firstName, ctx.tenant.collation), direction, nullable: false },
    id,
  ];
}
