import { connect, createServer, type Server, type Socket } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { closePools, giveUpAfter } from "@/db/client";
import { DatabaseUnavailable, platformRead, tenantTransaction } from "@/db/transaction";
import { getReadiness } from "@/lib/request/get-readiness";
import { cloneDatabase, type TestDatabase } from "@/tests/support/postgres";

const patience = 400;
let database: TestDatabase;
let between: Server;
let port: string | undefined;
const sockets = new Set<Socket>();

/** A database that can fall silent: bytes pass through a server of our own, until it keeps them. */
beforeAll(async () => {
  database = await cloneDatabase();
  port = process.env.PGPORT;
  between = createServer((socket) => {
    const onward = connect(Number(port), process.env.PGHOST);
    for (const end of [socket, onward]) sockets.add(end.on("error", () => {}));
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve));
  const address = between.address();
  process.env.PGPORT = String(typeof address === "object" ? address?.port : 0);
  giveUpAfter(patience);
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await closePools();
});
afterAll(async () => {
  giveUpAfter(0);
  process.env.PGPORT = port;
  between.close();
  await database.drop();
});

const fallSilent = () => {
  for (const socket of sockets) socket.unpipe().pause();
};
const pauseOver = () => new Promise((resolve) => setTimeout(resolve, 1_100));
const origin = {
  actorId: "00000000-0000-7000-8000-000000000001",
  batchId: crypto.randomUUID(),
  verb: "test",
};
const within = (mode: "read" | "write", before: () => void) =>
  tenantTransaction(database.schemas[0] ?? "", mode, origin, async (tx) => {
    before();
    await tx.execute(sql`select 1`);
  });

it("gives up a read that cannot begin, and works again once the database does", async () => {
  await within("read", () => {});
  const began = performance.now();
  fallSilent();
  await expect(within("read", () => {})).rejects.toBeInstanceOf(DatabaseUnavailable);
  await expect(within("read", () => {})).rejects.toBeInstanceOf(DatabaseUnavailable);
  expect(performance.now() - began).toBeLessThan(20_000);
  await pauseOver();
  await within("read", () => {});
});

it("gives up a write that cannot begin", async () => {
  await within("write", () => {});
  fallSilent();
  await expect(within("write", () => {})).rejects.toBeInstanceOf(DatabaseUnavailable);
  await pauseOver();
});

it("says that it is not ready", async () => {
  await platformRead((tx) => tx.execute(sql`select 1`));
  fallSilent();
  expect(await getReadiness()).toMatchObject({ ready: false, checks: { database: false } });
});
