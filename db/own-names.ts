import { type SQL, sql } from "drizzle-orm";

const plain = /^[a-z_]+$/;

/** A name that a query gives itself, such as `value_a`. Never one from outside. */
export function ownName(name: string): SQL {
  if (!plain.test(name)) throw new Error(`no plain name: ${name}`);
  return sql.raw(name);
}

/** The columns of the row `c` as an object of earlier values, `before`, has them, each with `_before` behind its name. */
export function columnsBefore(columns: Record<string, string>, before: string): SQL {
  return sql.join(
    Object.entries(columns).map(([name, type]) => {
      const [column, object, as] = [ownName(name), ownName(before), ownName(`${name}_${before}`)];
      const key = sql.raw(`'${name}'`);
      return sql`case when ${object} ? ${key} then (${object} ->> ${key})::${ownName(type)} else c.${column} end as ${as}`;
    }),
    sql`, `,
  );
}
