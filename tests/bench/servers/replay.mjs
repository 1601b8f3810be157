// Plain JavaScript, without TypeScript or a framework: what it costs is the database's driver and nothing else.
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";

const { pages, secretKey, ...server } = JSON.parse(readFileSync(process.env.BENCH_STATEMENTS, "utf8"));
const pools = new Map();

function poolOf(user) {
  let pool = pools.get(user);
  if (!pool) {
    const password = createHmac("sha256", secretKey).update(`db-role:${user}`).digest("base64url");
    pool = new pg.Pool({ ...server, user, password, max: 4 });
    pools.set(user, pool);
  }
  return pool;
}

/** Sends a page's statements in their order, each login on one connection; gives the results that have rows. */
export async function replay(page) {
  const clients = new Map();
  const results = [];
  try {
    for (const { login, text, values } of pages[page]) {
      let client = clients.get(login);
      if (!client) {
        client = await poolOf(login).connect();
        clients.set(login, client);
      }
      const { rows } = await client.query({ text, values, rowMode: "array" });
      if (rows?.length) results.push(rows);
    }
  } finally {
    for (const client of clients.values()) client.release();
  }
  return results;
}

export const cellText = (value) =>
  value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);
