import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll } from "vitest";
import { closePools } from "@/db/client";
import { organisations as organisationRows } from "@/db/platform/schema/organisations";
import { platformRead, tenantTransaction } from "@/db/transaction";
import type { Ctx } from "@/lib/core/context";
import { dateIn } from "@/lib/core/dates";
import { emailOf, idOf, type OrganisationSlug, organisations, type Person, people } from "./people";
import { cloneDatabase, type TestDatabase } from "./postgres";

type Options = { as?: Person; in?: OrganisationSlug; now?: Date };
type Run<T> = (ctx: Ctx) => Promise<T>;

class RolledBack {
  constructor(readonly value: unknown) {}
}

/** Gives the test file a database of its own, to be asked for within tests: a clone of the migrated template, dropped afterwards. */
export function useDatabase(): () => TestDatabase {
  let database: TestDatabase | null = null;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(async () => {
    await closePools();
    await database?.drop();
  });
  return () => {
    if (!database) throw new Error("the database is there once the tests run");
    return database;
  };
}

/** Runs `fn` as a member (Anna of Nordbygg unless told) in a transaction that is rolled back. */
export async function rolledBack<T>(fn: Run<T>, options: Options = {}): Promise<T> {
  try {
    await inTransaction(async (ctx) => {
      throw new RolledBack(await fn(ctx));
    }, options);
  } catch (thrown) {
    if (thrown instanceof RolledBack) return thrown.value as T;
    throw thrown;
  }
  throw new Error("the transaction was not rolled back");
}

/** The same, kept: what several transactions need to see. */
export const committed = <T>(fn: Run<T>, options: Options = {}): Promise<T> => inTransaction(fn, options);

async function inTransaction<T>(
  fn: Run<T>,
  { as = "anna", in: slug = "nordbygg", now = new Date() }: Options,
): Promise<T> {
  const schema = await schemaOf(slug);
  const { locale } = organisations[slug];
  const { name, role } = people[as];
  const actor = {
    userId: idOf("user", slug, as),
    employeeId: idOf("employee", slug, as),
    name,
    email: emailOf(as, slug),
    role,
    locale,
    theme: "system" as const,
    singleKeys: true,
  };
  const tenant = {
    ...organisations[slug],
    organisationId: idOf("organisation", slug),
    slug,
    schema,
    collation: locale,
    isDemo: false,
  };
  const batchId = randomUUID();
  const today = dateIn(tenant.timeZone, now);
  const origin = { actorId: actor.employeeId, batchId, verb: "test" };
  return tenantTransaction(schema, "write", origin, (tx) => fn({ tx, tenant, actor, now, today, batchId }));
}

async function schemaOf(slug: OrganisationSlug): Promise<string> {
  const [row] = await platformRead((tx) =>
    tx
      .select({ schema: organisationRows.schemaName })
      .from(organisationRows)
      .where(eq(organisationRows.slug, slug)),
  );
  if (!row) throw new Error(`no organisation ${slug}`);
  return row.schema;
}
