import { type SQL, sql } from "drizzle-orm";

const plain = /^[a-z_]+$/;

/** A name that a query gives itself, such as `value_a`. Never one from outside. */
export function ownName(name: string): SQL {
  if (!plain.test(name)) throw new Error(`no plain name: ${name}`);
  return sql.raw(name);
}
