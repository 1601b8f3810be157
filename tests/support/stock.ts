import { afterAll, beforeAll } from "vitest";
import { withAdmin } from "@/db/admin";
import { closePools } from "@/db/client";
import type { CollationKey } from "@/db/names";
import { provisionTenant } from "@/db/provision-tenant";
import { cloneDatabase, type TestDatabase, testSecretKey } from "./postgres";

/** A database like `useDatabase`, with ready schemas in stock, as the running supervisor keeps them. */
export function useStockedDatabase(...collations: CollationKey[]) {
  let database: TestDatabase | null = null;
  const add = async (collation: CollationKey) => {
    await withAdmin(database?.adminUrl ?? "", (client) => provisionTenant(client, testSecretKey, collation));
  };
  beforeAll(async () => {
    database = await cloneDatabase();
    for (const collation of collations) await add(collation);
  });
  afterAll(async () => {
    await closePools();
    await database?.drop();
  });
  return { add, adminUrl: () => database?.adminUrl ?? "" };
}
