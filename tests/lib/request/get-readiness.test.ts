import pg from "pg";
import { expect, it } from "vitest";
import { closePools } from "@/db/client";
import { getReadiness } from "@/lib/request/get-readiness";
import { useDatabase } from "@/tests/support/context";

const database = useDatabase();

async function administer(statement: string): Promise<void> {
  const client = new pg.Client(database().adminUrl);
  await client.connect();
  await client.query(statement);
  await client.end();
}

it("is ready when the database answers and every schema is current", async () => {
  expect(await getReadiness()).toEqual({
    ready: true,
    checks: { database: true, platformSchema: true, tenantSchemas: true },
  });
});

it("is not ready while an organisation's schema is behind, unless it was set aside", async () => {
  await administer(
    `update platform.tenant_schemas set schema_version = 0 where schema_name = '${database().schemas[0]}'`,
  );
  expect(await getReadiness()).toMatchObject({
    ready: false,
    checks: { database: true, tenantSchemas: false },
  });
  await administer("update platform.tenant_schemas set migration_error = 'x' where schema_version = 0");
  expect(await getReadiness()).toMatchObject({ ready: true });
});

it("is not ready when the platform's schema is behind", async () => {
  await administer("delete from platform.migrations");
  expect(await getReadiness()).toMatchObject({ ready: false, checks: { platformSchema: false } });
});

it("says within seconds that the database is away", async () => {
  await closePools();
  process.env.PGPORT = "1";
  const began = performance.now();
  expect(await getReadiness()).toEqual({
    ready: false,
    checks: { database: false, platformSchema: false, tenantSchemas: false },
  });
  expect(performance.now() - began).toBeLessThan(20_000);
});
