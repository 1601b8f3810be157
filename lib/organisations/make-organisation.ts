import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { organisations, tenantSchemas } from "@/db/platform/schema/organisations";
import { memberships } from "@/db/platform/schema/users";
import { employees } from "@/db/tenant/schema/employees";
import { type PlatformTx, platformRead, platformTransaction } from "@/db/transaction";
import { setUpActivities } from "@/lib/activities/set-up-activities";
import { setUpCases } from "@/lib/cases/set-up-cases";
import type { Tenant } from "@/lib/core/context";
import { dateIn } from "@/lib/core/dates";
import { DomainError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { type Country, countries } from "./countries";
import { inOrganisation } from "./in-organisation";
import { isSlug, numberedSlug, reservedSlugs, slugOf } from "./slug";

export type OrganisationSpec = {
  name: string;
  /** Given, it must be free; left out, it is made from the name. */
  slug?: string;
  country: Country;
  locale: Locale;
  isDemo?: boolean;
};
export type Founder = { userId: string; name: string; email: string; locale: Locale };
export type MadeOrganisation = {
  organisationId: string;
  slug: string;
  schema: string;
  userId: string;
  employeeId: string;
};

const stockWaitMs = 8_000;
const stockPollMs = 200;
const schemasTried = 3;

/** A schema that an earlier attempt wrote to before its organisation came to be. */
class SpoiledSchema extends Error {
  constructor(readonly schema: string) {
    super("the schema has been written to");
  }
}

/**
 * Makes an organisation with its first administrator, whom `founderIn` finds or makes within the same transaction.
 * A ready schema is taken from the stock; when there is none, the stock's keeper is given some seconds.
 * @throws DomainError `conflict` for a slug that is taken or reserved, `unavailable` when no schema came.
 */
export async function makeOrganisation(
  spec: OrganisationSpec,
  founderIn: (tx: PlatformTx) => Promise<Founder>,
): Promise<MadeOrganisation> {
  for (let attempt = 1; ; attempt++) {
    await waitForStock(spec.locale);
    try {
      return await platformTransaction(async (tx) => makeIn(tx, spec, await founderIn(tx)));
    } catch (error) {
      if (!(error instanceof SpoiledSchema) || attempt === schemasTried) throw error;
      await setAside(error.schema);
    }
  }
}

async function makeIn(tx: PlatformTx, spec: OrganisationSpec, founder: Founder): Promise<MadeOrganisation> {
  const schema = await claimSchema(tx, spec.locale);
  const tenant = await insertOrganisation(tx, spec, schema);
  const { rows } = await tx.execute<{ id: string }>(sql`select uuidv7() as id`);
  const employeeId = rows[0]?.id ?? "";
  await furnish(tenant, founder, employeeId);
  const { organisationId, slug } = tenant;
  const { userId } = founder;
  await tx.insert(memberships).values({ organisationId, userId, employeeId, role: "administrator" });
  return { organisationId, slug, schema, userId, employeeId };
}

async function claimSchema(tx: PlatformTx, locale: Locale): Promise<string> {
  const next = tx
    .select({ name: tenantSchemas.schemaName })
    .from(tenantSchemas)
    .where(and(isNull(tenantSchemas.claimedAt), eq(tenantSchemas.collationKey, locale)))
    .orderBy(asc(tenantSchemas.createdAt))
    .limit(1)
    .for("update", { skipLocked: true });
  const [claimed] = await tx
    .update(tenantSchemas)
    .set({ claimedAt: sql`now()` })
    .where(eq(tenantSchemas.schemaName, sql`(${next})`))
    .returning({ name: tenantSchemas.schemaName });
  if (!claimed) throw new DomainError("unavailable", "unavailable");
  return claimed.name;
}

async function insertOrganisation(
  tx: PlatformTx,
  { name, slug, country, locale, isDemo = false }: OrganisationSpec,
  schemaName: string,
): Promise<Tenant> {
  const { currency, timeZone } = countries[country];
  const values = { name, country, currency, timeZone, locale, schemaName, isDemo };
  for (const candidate of slugsToTry(name, slug)) {
    const [made] = await tx
      .insert(organisations)
      .values({ ...values, slug: candidate })
      .onConflictDoNothing({ target: organisations.slug })
      .returning({ organisationId: organisations.id });
    if (made) {
      const { organisationId } = made;
      const schema = schemaName;
      return {
        organisationId,
        slug: candidate,
        schema,
        name,
        country,
        currency,
        timeZone,
        locale,
        collation: locale,
        isDemo,
      };
    }
  }
  throw new DomainError("conflict", "slug_taken", { field: "slug" });
}

function* slugsToTry(name: string, wanted: string | undefined): Generator<string> {
  if (wanted !== undefined) {
    if (!isSlug(wanted) || reservedSlugs.has(wanted)) {
      throw new DomainError("invalid", "slug_reserved", { field: "slug" });
    }
    yield wanted;
    return;
  }
  const slug = slugOf(name);
  if (!reservedSlugs.has(slug)) yield slug;
  for (let number = 2; number <= 50; number++) yield numberedSlug(slug, number);
  for (let attempt = 1; attempt <= 3; attempt++)
    yield numberedSlug(slug, Math.floor(Math.random() * 1_000_000));
}

/** The first employee, and the settings that every organisation begins with. */
async function furnish(tenant: Tenant, founder: Founder, employeeId: string): Promise<void> {
  const { name, email } = founder;
  await inOrganisation(tenant.schema, employeeId, "create-organisation", async (tx, batchId) => {
    const [left] = await tx.select({ id: employees.id }).from(employees).limit(1);
    if (left) throw new SpoiledSchema(tenant.schema);
    await tx.insert(employees).values({ id: employeeId, name, email });
    const actor = {
      ...founder,
      employeeId,
      role: "administrator",
      theme: "system",
      singleKeys: true,
    } as const;
    const now = new Date();
    const ctx = { tx, tenant, actor, now, today: dateIn(tenant.timeZone, now), batchId };
    await setUpCases(ctx, {});
    await setUpActivities(ctx, {});
  });
}

async function waitForStock(locale: Locale): Promise<void> {
  const deadline = Date.now() + stockWaitMs;
  while (!(await isInStock(locale))) {
    if (Date.now() > deadline) throw new DomainError("unavailable", "unavailable");
    await new Promise((resolve) => setTimeout(resolve, stockPollMs));
  }
}

async function isInStock(locale: Locale): Promise<boolean> {
  const ready = await platformRead((tx) =>
    tx
      .select({ name: tenantSchemas.schemaName })
      .from(tenantSchemas)
      .where(and(isNull(tenantSchemas.claimedAt), eq(tenantSchemas.collationKey, locale)))
      .limit(1),
  );
  return ready.length > 0;
}

async function setAside(schema: string): Promise<void> {
  await platformTransaction((tx) =>
    tx.update(tenantSchemas).set({ claimedAt: sql`now()` }).where(eq(tenantSchemas.schemaName, schema)),
  );
}
