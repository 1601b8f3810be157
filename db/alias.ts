import { type Name, sql } from "drizzle-orm";

/** A name within a statement of our own. @throws Error on one that could be anything else, so none ever comes from outside */
export function alias(name: string): Name {
  if (!/^[a-z][\w.]{0,59}$/i.test(name)) throw new Error(`${name} can't be a name within a statement`);
  return sql.identifier(name);
}

/** A column's own name, without its table's: as `set` and the columns of an `insert` want it. */
export const bare = (column: { name: string }) =>
  alias(column.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
