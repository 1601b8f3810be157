/**
 * Writes a statement once a connection instead of at every request: neither the query builder nor PostgreSQL then has
 * to think about it again. For statements that are asked with every page and whose text never changes: what else is given
 * stands in the text, so it is the organisation's, as the connection is. Who asks is a placeholder (see `whoever`).
 */
export function prepared<Tx extends object, Given extends unknown[], Statement>(
  write: (tx: Tx, ...given: Given) => Statement,
): (tx: Tx, ...given: Given) => Statement {
  const written = new WeakMap<Tx, Statement>();
  return (tx, ...given) => {
    const statement = written.get(tx) ?? write(tx, ...given);
    written.set(tx, statement);
    return statement;
  };
}
