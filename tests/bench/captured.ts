import pg from "pg";

/** What a page asks the database, word for word, with the login that asks it. */
export type Statement = { login: string; text: string; values: unknown[] };

/** Runs reads in this process and writes down every statement that they send. */
export async function capture(reads: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const original = pg.Client.prototype.query;
  // The driver's method has a dozen overloads; here it is only listened to.
  const listening = function (this: pg.Client & { user: string }, ...args: unknown[]): unknown {
    const [query, values] = args;
    const text = typeof query === "string" ? query : (query as { text?: string }).text;
    if (text) statements.push({ login: this.user, text, values: Array.isArray(values) ? values : [] });
    return Reflect.apply(original, this, args);
  };
  pg.Client.prototype.query = listening as typeof original;
  try {
    await reads();
  } finally {
    pg.Client.prototype.query = original;
  }
  return statements;
}
