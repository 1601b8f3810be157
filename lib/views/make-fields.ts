import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import { categoryWithDaughters } from "@/lib/categories/category-with-daughters";
import type { Ctx } from "@/lib/core/context";
import type { ListColumn, ListField, ListFilter } from "./list-field";

export const isUuid = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
export const uuids = (values: string[]) => sql`any(${sql.param(values)}::uuid[])`;

/** A column of text; `within` is the search column that holds it too. */
export function textField(
  key: string,
  by: AnyPgColumn,
  column: Omit<ListColumn, "value">,
  {
    within,
    isIndexed,
    isPlain,
    used,
  }: { within?: SQLWrapper; isIndexed?: boolean; isPlain?: boolean; used?: SQL } = {},
): ListField {
  return {
    key,
    kind: "text",
    column: { ...column, value: by },
    sort: { by, isText: true, nullable: !by.notNull, isIndexed },
    filter: { kind: "text", by, within, isPlain, used },
  };
}

/** A column that holds one of some codes. */
export function codeField(key: string, by: AnyPgColumn, accepts: (code: string) => boolean): ListField {
  return {
    key,
    kind: "choice",
    column: { look: "names", value: by },
    sort: { by, nullable: !by.notNull },
    filter: {
      kind: "choice",
      accepts,
      has: (values) => sql`${by} = any(${sql.param(values)}::text[])`,
      isEmpty: sql`(${by} is null)`,
    },
  };
}

/** When a row was made or changed. */
export function momentField(key: string, by: AnyPgColumn, isIndexed: boolean): ListField {
  return {
    key,
    kind: "moment",
    column: { look: "moment", value: by },
    sort: { by, nullable: false, usual: "desc", isIndexed },
    filter: { kind: "moment", by },
  };
}

/** Tags, asked with what their index says of its rows, so that it serves. */
export function tagFilter(tags: AnyPgColumn): ListFilter {
  return {
    kind: "choice",
    accepts: (value) => value !== "" && value.length <= 60,
    has: (values) => sql`(${tags} <> '{}' and ${tags} && ${sql.param(values)}::text[])`,
    isEmpty: sql`(${tags} = '{}')`,
  };
}

/** Who owns the row; `me` is whoever looks, so that a view can be shared. */
export function ownerFilter(ctx: Ctx, ownerId: AnyPgColumn): ListFilter {
  const idOf = (value: string) => (value === "me" ? ctx.actor.employeeId : value);
  return {
    kind: "choice",
    accepts: (value) => value === "me" || isUuid(value),
    has: (values) => sql`${ownerId} = ${uuids(values.map(idOf))}`,
    isEmpty: sql`(${ownerId} is null)`,
  };
}

/** The row's categories; a category's daughters count as it. */
export function categoryFilter(
  id: AnyPgColumn,
  links: PgTable,
  rowId: AnyPgColumn,
  categoryId: AnyPgColumn,
): ListFilter {
  const isOne = (values: string[]) => sql`${categoryId} = any(array${categoryWithDaughters(values)})`;
  return linkedFilter({ id, links, rowId }, isOne);
}

type Linked = { id: AnyPgColumn; links: PgTable; rowId: AnyPgColumn /** Which links count. */; where?: SQL };

/** What rows of another table link the row with. */
export function linkedFilter(
  { id, links, rowId, where = sql`true` }: Linked,
  isOne: (values: string[]) => SQL,
): ListFilter {
  const ofRow = (test: SQL) => sql`exists (select from ${links} where ${rowId} = ${id} and ${test})`;
  return {
    kind: "choice",
    accepts: isUuid,
    has: (values) => sql`${id} in (select ${rowId} from ${links} where ${isOne(values)})`,
    hasNot: (values) => sql`(not ${ofRow(isOne(values))})`,
    isEmpty: sql`(not ${ofRow(where)})`,
    isFilled: ofRow(where),
  };
}
