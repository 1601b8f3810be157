/**
 * Writes a statement once a connection instead of at every request: neither the query builder nor PostgreSQL then has
 * to think about it again. For statements that are asked with every page and whose text never changes.
 */
export function prepared<Tx extends object, Statement>(write: (tx: Tx) => Statement): (tx: Tx) => Statement {
  const written = new WeakMap<Tx, Statement>();
  return (tx) => {
    const statement = written.get(tx) ?? write(tx);
    written.set(tx, statement);
    return statement;
  };
}
