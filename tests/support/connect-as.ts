import pg from "pg";
import { rolePassword } from "@/db/config";
import { testSecretKey } from "./postgres";

export type Session = {
  rows<Row extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** SQLSTATE that the statement is refused with; "none" when it goes through. */
  refusal(text: string): Promise<string>;
};

/** A connection to a test database as one of its logins, or as the administrator when none is named. */
export async function connectAs<T>(
  adminUrl: string,
  login: string | null,
  fn: (session: Session) => Promise<T>,
): Promise<T> {
  const url = new URL(adminUrl);
  if (login !== null) {
    url.username = login;
    url.password = rolePassword(testSecretKey, login);
  }
  const client = new pg.Client(url.href);
  await client.connect();
  try {
    return await fn({
      rows: async (text, values) => (await client.query(text, values)).rows,
      refusal: async (text) => {
        try {
          await client.query("begin");
          await client.query(text);
          return "none";
        } catch (error) {
          return error instanceof pg.DatabaseError ? (error.code ?? "?") : String(error);
        } finally {
          await client.query("rollback");
        }
      },
    });
  } finally {
    await client.end();
  }
}
