import { createHmac } from "node:crypto";

export type DatabaseConfig = { host: string; port: number; database: string; secretKey: string };

/** Where the database is and the key that its logins' passwords are derived from; read from the environment. */
export function databaseConfig(): DatabaseConfig {
  const { PGHOST, PGPORT, PGDATABASE, SECRET_KEY } = process.env;
  if (!PGDATABASE || !SECRET_KEY) {
    throw new Error("PGDATABASE and SECRET_KEY are not set: start Vekt with `npm start`, which sets them.");
  }
  return {
    host: PGHOST ?? "127.0.0.1",
    port: Number(PGPORT ?? 5432),
    database: PGDATABASE,
    secretKey: SECRET_KEY,
  };
}

/**
 * Password of a database login, derived from the key so that nothing is stored per organisation.
 * HMAC-SHA-256 (RFC 2104), base64url without padding.
 */
export function rolePassword(secretKey: string, role: string): string {
  return createHmac("sha256", secretKey).update(`db-role:${role}`).digest("base64url");
}
