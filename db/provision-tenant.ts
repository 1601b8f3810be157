import type pg from "pg";
import { withAdmin } from "./admin";
import { rolePassword } from "./config";
import { describeSchema } from "./describe-schema";
import { fillIn, readMigrations, readViews } from "./migration-files";
import { type CollationKey, checkedSchemaName, collations, newSchemaName } from "./names";

/**
 * Makes one ready schema with its own login. The login is committed first: a distributed database needs it so.
 * Takes about 0.2 s, whatever the number of schemas present.
 */
export async function provisionTenant(
  client: pg.Client,
  secretKey: string,
  collation: CollationKey,
): Promise<string> {
  const schema = newSchemaName();
  await client.query(loginSql(schema, rolePassword(secretKey, schema)));
  try {
    await client.query(
      `begin; set local role vekt_owner; create schema ${schema}; set local search_path = ${schema}, app, ext`,
    );
    await client.query(tenantSql(schema, collation));
    await client.query(
      "insert into platform.tenant_schemas (schema_name, collation_key, schema_version) values ($1, $2, $3)",
      [schema, collation, readMigrations("tenant").at(-1)?.version ?? 0],
    );
    await client.query("commit");
    return schema;
  } catch (error) {
    await client.query("rollback");
    await client.query(`drop role ${schema}`);
    throw error;
  }
}

/** What a schema made now would hold; it is taken back at once, login and all. */
export async function describeFreshTenant(client: pg.Client, collation: CollationKey): Promise<string[]> {
  const schema = newSchemaName();
  await client.query("begin");
  try {
    await client.query(
      `create role ${schema}; set local role vekt_owner; create schema ${schema}; set local search_path = ${schema}, app, ext`,
    );
    await client.query(tenantSql(schema, collation));
    await client.query("set local search_path = pg_catalog");
    return await describeSchema(async (text, values) => (await client.query(text, values)).rows, schema);
  } finally {
    await client.query("rollback");
  }
}

/** Gives logins the passwords that follow from the key, after the key was changed. */
export async function renewPasswords(client: pg.Client, secretKey: string, schemas: string[]): Promise<void> {
  await client.query("set scram_iterations = 64");
  for (const schema of schemas)
    await client.query(
      `alter role ${checkedSchemaName(schema)} password '${rolePassword(secretKey, schema)}'`,
    );
}

/** Tops the stock of unclaimed schemas up to `target` for each collation; returns how many it made. */
export async function fillStock({
  adminUrl,
  secretKey,
  target,
}: {
  adminUrl: string;
  secretKey: string;
  target: number;
}): Promise<number> {
  return withAdmin(adminUrl, async (client) => {
    const { rows } = await client.query(
      "select collation_key as key, count(*)::int as n from platform.tenant_schemas where claimed_at is null group by 1",
    );
    const ready = new Map<string, number>(rows.map((row) => [row.key, row.n]));
    let made = 0;
    for (const key of Object.keys(collations) as CollationKey[]) {
      for (let n = ready.get(key) ?? 0; n < target; n++, made++)
        await provisionTenant(client, secretKey, key);
    }
    return made;
  });
}

function loginSql(schema: string, password: string): string {
  return `
set scram_iterations = 64;
create role ${schema} login password '${password}' connection limit 30;
alter role ${schema} set search_path = ${schema}, app, ext;
alter role ${schema} set timezone = 'UTC';
alter role ${schema} set statement_timeout = '10s';
alter role ${schema} set lock_timeout = '3s';
alter role ${schema} set idle_in_transaction_session_timeout = '15s'`;
}

function tenantSql(schema: string, collation: CollationKey): string {
  const migrations = readMigrations("tenant");
  return [
    `grant usage on schema ${schema} to ${schema};`,
    `alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${schema};`,
    `alter default privileges in schema ${schema} grant usage, select on sequences to ${schema};`,
    ...migrations.map(
      (migration) =>
        `${fillIn(migration.sql, schema, collations[collation])}
         insert into migrations (version, name) values (${migration.version}, '${migration.name}');`,
    ),
    `revoke insert, update, delete on migrations from ${schema};`,
    ...readViews().map((view) => view.sql),
  ].join("\n");
}
