import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { withAdmin } from "@/db/admin";
import { customers } from "@/db/tenant/schema/customers";
import { type FilledTable, vacuum } from "@/db/vacuum";
import { committed, useDatabase } from "@/tests/support/context";

const database = useDatabase();

const known = (schema: string, table: string) =>
  withAdmin(database().adminUrl, async (client) => {
    const { rows } = await client.query<{ rows: number; pages: number; visible: number }>(
      `select reltuples::int as rows, relpages as pages, relallvisible as visible from pg_class where oid = '${schema}.${table}'::regclass`,
    );
    return rows[0];
  });

it("marks what was written as everybody's to see and counts it, by the organisation's own login, and no other tables", async () => {
  const { schema, count } = await committed(async ({ tx, tenant }) => {
    const many = Array.from({ length: 300 }, (_, n) => ({ name: `Takläggarna ${n}`, country: "SE" }));
    // As production commits: of what is not on disk yet nothing may be marked.
    await tx.execute(sql`set local synchronous_commit = on`);
    await tx.insert(customers).values(many);
    return { schema: tenant.schema, count: await tx.$count(customers) };
  });
  const before = await known(schema, "employees");
  await vacuum(schema, ["customers", "employees" as FilledTable]);
  const after = await known(schema, "customers");
  expect(after?.rows).toBe(count);
  expect(after?.pages).toBeGreaterThan(5);
  expect(after?.visible).toBe(after?.pages);
  expect(await known(schema, "employees")).toEqual(before);
});
