// npm run seed: the demo organisations, into the database that DATABASE_URL names or the embedded one.
import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { closePools } from "@/db/client";
import { fillStock } from "@/db/provision-tenant";
import { env } from "@/lib/core/env";
import { seedDemo } from "./seed/seed-demo";
import { demoLines } from "./serve/demo";
import { keptSecret } from "./serve/kept-secret";
import { openDatabase } from "./serve/open-database";

try {
  const database = await openDatabase();
  try {
    const { adminUrl, secretKey } = database;
    const dataDir = resolve(env().dataDir);
    const makePassword = () => process.env.DEMO_PASSWORD || randomBytes(9).toString("base64url");
    const password = keptSecret(dataDir, "demo-password", makePassword);
    const began = performance.now();
    await fillStock({ adminUrl, secretKey, target: 1 });
    await seedDemo({ password, log: (line) => console.log(`  ${line}`) });
    console.log(`  ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    console.log((await demoLines(dataDir, env().appUrl)).join("\n"));
  } finally {
    await closePools();
    await database.release();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
