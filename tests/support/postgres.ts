import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { acquirePostgres } from "@/db/server/acquire-postgres";
import { withFileLock } from "@/db/server/file-lock";
import { buildTemplate } from "./build-template";

/** The key that the test server's logins are derived from. */
export const testSecretKey = "tests-only-0123456789-abcdefghijklmnopqrstuvwxyz";

export type TestDatabase = {
  /** Of the clone itself, as the server's administrator. */
  adminUrl: string;
  name: string;
  /** Those of Nordbygg and of Fjordkraft. */
  schemas: [string, string];
  drop(): Promise<void>;
};

const template = "vekt_template";

/**
 * A migrated database of one's own with two organisations' schemas in stock, and an environment that points to it.
 * Close the pools before dropping it. Takes about 40 ms; the run's first caller waits for the server and the template.
 */
export async function cloneDatabase(): Promise<TestDatabase> {
  const folder = inject("postgresFolder");
  const { adminUrl, port } = await acquirePostgres({ dataDir: folder, fast: true, autovacuum: false });
  const schemas = await ensureTemplate(folder, adminUrl);
  const name = `test_${randomBytes(6).toString("hex")}`;
  // One at a time: cloning refuses a template that somebody else is connected to, a cloner's own check included.
  await withFileLock(join(folder, "clone.lock"), { purpose: "cloning" }, () =>
    administer(
      adminUrl,
      `create database ${name} template ${template} strategy file_copy`,
      // A copy doesn't take along the rights on the database itself.
      `grant create on database ${name} to vekt_owner`,
      `revoke temp on database ${name} from public`,
    ),
  );
  Object.assign(process.env, {
    PGHOST: "127.0.0.1",
    PGPORT: String(port),
    PGDATABASE: name,
    SECRET_KEY: testSecretKey,
  });
  return {
    adminUrl: databaseUrl(adminUrl, name),
    name,
    schemas,
    drop: () => administer(adminUrl, `drop database if exists ${name} with (force)`),
  };
}

/** The first to ask makes the template; the others wait for it at the lock. */
function ensureTemplate(folder: string, adminUrl: string): Promise<[string, string]> {
  const made = join(folder, "template.json");
  return withFileLock(join(folder, "template.lock"), { purpose: "making the template" }, async () => {
    if (existsSync(made)) return JSON.parse(readFileSync(made, "utf8"));
    await administer(
      adminUrl,
      `drop database if exists ${template} with (force)`,
      `create database ${template}`,
    );
    const url = databaseUrl(adminUrl, template);
    await buildTemplate({ adminUrl: url, secretKey: testSecretKey });
    const schemas = await claimedSchemas(url);
    writeFileSync(made, JSON.stringify(schemas));
    return schemas;
  });
}

async function claimedSchemas(url: string): Promise<[string, string]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query("select slug, schema_name as name from platform.organisations");
    const schemaOf = (slug: string): string => rows.find((row) => row.slug === slug).name;
    return [schemaOf("nordbygg"), schemaOf("fjordkraft")];
  } finally {
    await client.end();
  }
}

async function administer(adminUrl: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}
