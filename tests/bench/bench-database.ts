import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { bootstrapDatabase } from "@/db/bootstrap";
import { rolePassword } from "@/db/config";
import { acquirePostgres } from "@/db/server/acquire-postgres";

export const benchSecretKey = "bench-only-0123456789-abcdefghijklmnopqrstuvwxyz";

export type BenchDatabase = {
  adminUrl: string;
  connect(login?: string): Promise<pg.Client>;
  /** The same data under the other mode: `fast` gives up durability to fill much, durable is what is measured. */
  restart(mode: { fast: boolean }): Promise<void>;
  remove(): Promise<void>;
};

/** A PostgreSQL of its own, durable as in production unless told, in a folder that is thrown away. */
export async function benchDatabase({ fast = false } = {}): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "vekt-bench-"));
  let server = await acquirePostgres({ dataDir: folder, fast });
  let { adminUrl, database } = await bootstrapDatabase({
    adminUrl: server.adminUrl,
    secretKey: benchSecretKey,
  });
  const point = () =>
    Object.assign(process.env, {
      PGHOST: "127.0.0.1",
      PGPORT: String(server.port),
      PGDATABASE: database,
      SECRET_KEY: benchSecretKey,
    });
  point();
  return {
    get adminUrl() {
      return adminUrl;
    },
    async connect(login) {
      const url = new URL(adminUrl);
      if (login) {
        url.username = login;
        url.password = rolePassword(benchSecretKey, login);
      }
      const client = new pg.Client(url.href);
      client.on("error", () => {});
      await client.connect();
      // A busy machine must slow a measurement, not end it.
      await client.query("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0");
      return client;
    },
    async restart(mode) {
      await server.release();
      server = await acquirePostgres({ dataDir: folder, fast: mode.fast });
      ({ adminUrl, database } = await bootstrapDatabase({
        adminUrl: server.adminUrl,
        secretKey: benchSecretKey,
      }));
      point();
    },
    async remove() {
      await server.release();
      rmSync(realpathSync(join(folder, "pg")), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
