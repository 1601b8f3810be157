import { createServer } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { closePools, tenantPool } from "@/db/client";
import {
  DatabaseUnavailable,
  platformRead,
  platformTransaction,
  type TenantTx,
  tenantTransaction,
} from "@/db/transaction";
import { connectAs } from "@/tests/support/connect-as";
import { cloneDatabase, type TestDatabase } from "@/tests/support/postgres";

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterEach(closePools);
afterAll(() => database.drop());

const newOrigin = () => ({
  actorId: "00000000-0000-7000-8000-000000000001",
  batchId: crypto.randomUUID(),
  verb: "test",
});
const write = <T>(schema: string, fn: (tx: TenantTx) => Promise<T>) =>
  tenantTransaction(schema, "write", newOrigin(), fn);
const countOf = async (schema: string) => {
  const { rows } = await write(schema, (tx) => tx.execute(sql`select count(*)::int as n from customers`));
  return rows[0]?.n;
};

it("never reads or writes the wrong organisation, aborted transactions among the others", async () => {
  const canaries = database.schemas.map((schema) => ({ schema, canary: `canary-${schema}` }));
  for (const { schema, canary } of canaries)
    await write(schema, (tx) =>
      tx.execute(sql`insert into customers (name, country) values (${canary}, 'SE')`),
    );
  let mistakes = 0;
  let aborted = 0;
  const one = async (n: number) => {
    const { schema, canary } = canaries[n % 2] ?? { schema: "", canary: "" };
    try {
      await tenantTransaction(schema, n % 3 ? "write" : "read", newOrigin(), async (tx) => {
        const { rows } = await tx.execute<{ name: string }>(
          sql`select name from customers where name like 'canary-%'`,
        );
        if (rows.length !== 1 || rows[0]?.name !== canary) mistakes++;
        if (n % 3) await tx.execute(sql`update customers set city = ${schema} where name = ${canary}`);
        if (n % 10 === 7) throw new Error("aborted on purpose");
        if (n % 10 === 4) await tx.execute(sql`select 1 / 0`);
      });
    } catch {
      aborted++;
    }
  };
  let next = 0;
  const clients = Array.from({ length: 12 }, async () => {
    while (next < 4000) await one(next++);
  });
  await Promise.all(clients);
  expect(mistakes).toBe(0);
  expect(aborted).toBe(800);
  for (const { schema, canary } of canaries) {
    const { rows } = await write(schema, (tx) => tx.execute(sql`select name, city from customers`));
    expect(rows).toEqual([{ name: canary, city: schema }]);
  }
});

it("leaves nothing behind when the work throws, and says what was thrown", async () => {
  const schema = database.schemas[0];
  const before = await countOf(schema);
  const thrown = new Error("no");
  const work = write(schema, async (tx) => {
    await tx.execute(sql`insert into customers (name, country) values ('X', 'SE')`);
    throw thrown;
  });
  await expect(work).rejects.toBe(thrown);
  expect(await countOf(schema)).toBe(before);
});

it("refuses to write in a page's transaction", async () => {
  const read = tenantTransaction(database.schemas[0], "read", newOrigin(), (tx) =>
    tx.execute(sql`insert into customers (name, country) values ('X', 'SE')`),
  );
  await expect(read).rejects.toMatchObject({ cause: { code: "25006" } });
});

it("refuses a schema, an actor or a verb that is not of our making", async () => {
  const nothing = async () => {};
  const schema = database.schemas[0];
  await expect(tenantTransaction("public", "read", newOrigin(), nothing)).rejects.toThrow("schema name");
  await expect(tenantTransaction(`${schema}"`, "read", newOrigin(), nothing)).rejects.toThrow("schema name");
  for (const part of [{ actorId: "x" }, { batchId: "'; drop" }, { verb: "a'b" }, { verb: "" }])
    await expect(tenantTransaction(schema, "read", { ...newOrigin(), ...part }, nothing)).rejects.toThrow(
      "malformed",
    );
});

it("tries a deadlock again a moment later, so that both who met there succeed", async () => {
  const schema = database.schemas[0];
  await write(schema, (tx) =>
    tx.execute(sql`insert into employees (name) values ('deadlock one'), ('deadlock two')`),
  );
  let attempts = 0;
  let arrived = 0;
  const meet = (first: string, second: string) =>
    write(schema, async (tx) => {
      attempts++;
      await tx.execute(sql`update employees set team = ${first} where name = ${first}`);
      arrived++;
      while (arrived < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      await tx.execute(sql`update employees set team = ${first} where name = ${second}`);
    });
  await Promise.all([meet("deadlock one", "deadlock two"), meet("deadlock two", "deadlock one")]);
  const teams = await write(schema, (tx) =>
    tx.execute<{ team: string }>(sql`select team from employees where name like 'deadlock %'`),
  );
  expect(new Set(teams.rows.map(({ team }) => team)).size).toBe(1);
  expect(attempts).toBeGreaterThan(2);
});

it("says within seconds that no connection is free", async () => {
  const schema = database.schemas[0];
  const busy = await Promise.all([1, 2, 3].map(() => tenantPool(schema).connect()));
  const began = performance.now();
  await expect(countOf(schema)).rejects.toBeInstanceOf(DatabaseUnavailable);
  expect(performance.now() - began).toBeLessThan(20_000);
  for (const client of busy) client.release();
  expect(typeof (await countOf(schema))).toBe("number");
});

it("says within seconds that the database does not answer, and goes on when it does", async () => {
  const silent = createServer(() => {}).listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  const address = silent.address();
  const port = process.env.PGPORT;
  try {
    process.env.PGPORT = String(address && typeof address === "object" ? address.port : 1);
    const began = performance.now();
    await expect(platformRead(async () => 1)).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(performance.now() - began).toBeLessThan(20_000);
    await closePools();
    process.env.PGPORT = "1"; // nobody listens there
    await expect(countOf(database.schemas[0])).rejects.toBeInstanceOf(DatabaseUnavailable);
    await closePools();
  } finally {
    process.env.PGPORT = port;
    silent.close();
  }
  expect(typeof (await countOf(database.schemas[0]))).toBe("number");
});

it("takes a connection that was cut for what it is, and never uses it again", async () => {
  const schema = database.schemas[0];
  const cut = () =>
    connectAs(database.adminUrl, null, ({ rows }) =>
      rows(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'vekt' and datname = current_database()",
      ),
    );
  const inTransaction = write(schema, async (tx) => {
    await cut();
    await tx.execute(sql`select 1`);
  });
  await expect(inTransaction).rejects.toBeInstanceOf(DatabaseUnavailable);
  const inRead = platformTransaction(async (tx) => {
    await cut();
    await tx.execute(sql`select 1`);
  });
  await expect(inRead).rejects.toBeInstanceOf(DatabaseUnavailable);
  expect(typeof (await countOf(schema))).toBe("number");
});

it("closes the pools that were idle longest, and keeps those in use", async () => {
  const names = Array.from({ length: 20 }, (_, n) => `t_${String.fromCharCode(97 + n).repeat(26)}`);
  const pools = names.map((name) => tenantPool(name));
  expect(pools.filter((pool) => pool.ended || pool.ending).length).toBe(6);
  expect(pools.at(-1)?.ending).toBe(false);
  expect(tenantPool(names.at(-1) ?? "")).toBe(pools.at(-1));
});
