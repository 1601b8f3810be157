import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { customers } from "@/db/tenant/schema/customers";
import { registryCursors } from "@/db/tenant/schema/registries";
import { platformTransaction } from "@/db/transaction";
import { connectRegistry } from "@/lib/connectors/registries/connect-registry";
import type { RegistryPort, RegistryUpdate } from "@/lib/connectors/registries/port";
import { RegistryFailure } from "@/lib/connectors/registries/registry-failure";
import type { Ctx, Tenant } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { log } from "@/lib/core/log";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findTenant } from "@/lib/organisations/find-tenant";
import { eraseOrigin } from "./erase-origin";
import { mergeRoles } from "./merge-roles";
import { noteDifferences } from "./note-differences";
import { registryAccess } from "./registry-access";

const Payload = z.object({ organisationId: z.uuid() });
const feeds = ["enheter", "underenheter"] as const;
const pagesAtMost = 500;
const chief = "DAGL";

/** Every night: one job for each organisation, so that one that fails holds nobody up. */
export async function readRegistryChanges(): Promise<void> {
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue('read-registry-changes-of', json_build_object('organisationId', id))
        from ${organisations} where ${isNull(organisations.disabledAt)}`),
  );
}

/**
 * Reads the change feed on from where it was left, and asks for each customer in it anew. A page's customers are written
 * before its end is noted: after a failure the page is read again, and what was noted is known.
 */
export async function readRegistryChangesOf(payload: unknown): Promise<void> {
  const { organisationId } = Payload.parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  const access = await inJob(tenant, (ctx) => registryAccess(ctx, "NO"));
  if (!access) return;
  const registry = connectRegistry(access, { fresh: true });
  for (const feed of feeds) {
    let position = await inJob(tenant, (ctx) => positionOf(ctx, feed));
    for (let page = 0, isLast = false; registry.changes && !isLast && page < pagesAtMost; page++) {
      const read = await registry.changes(feed, position);
      for (const update of await ours(tenant, read.updates)) await followOrSkip(tenant, registry, update);
      position = read.next;
      isLast = read.isLast;
      await inJob(tenant, (ctx) => keepPosition(ctx, feed, position));
    }
  }
}

type Ours = RegistryUpdate & { customers: { id: string; ownerId: string | null }[] };

/** The updates that are about customers of the organisation, whoever may see them; each company once. */
async function ours(tenant: Tenant, updates: RegistryUpdate[]): Promise<Ours[]> {
  const last = new Map(updates.map((update) => [`org:${update.orgNumber}`, update]));
  if (last.size === 0) return [];
  const rows = await inJob(tenant, (ctx) =>
    ctx.tx
      .select({ id: customers.id, ownerId: customers.ownerId, keys: customers.matchKeys })
      .from(customers)
      .where(
        and(
          eq(customers.country, "NO"),
          or(eq(customers.visibility, "everyone"), isNotNull(customers.ownerId)),
          isNull(customers.archivedAt),
          sql`${customers.matchKeys} && ${sql.param([...last.keys()])}::text[]`,
        ),
      ),
  );
  return [...last].flatMap(([key, update]) => {
    const same = rows.filter(({ keys }) => keys?.includes(key));
    return same.length > 0 ? [{ ...update, customers: same }] : [];
  });
}

/** A unit whose answer makes no sense is passed by: it must not hold the feed up for ever. */
async function followOrSkip(tenant: Tenant, registry: RegistryPort, update: Ours): Promise<void> {
  try {
    await follow(tenant, registry, update);
  } catch (error) {
    if (!(error instanceof RegistryFailure) || error.reason !== "garbled") throw error;
    log().warn({ orgNumber: update.orgNumber }, "a registry's answer makes no sense");
  }
}

async function follow(tenant: Tenant, registry: RegistryPort, update: Ours): Promise<void> {
  const answer =
    update.kind === "removed"
      ? ({ state: "removed" } as const)
      : await registry.findByNumber(update.orgNumber);
  if (answer.state === "unknown") return;
  const company = answer.state === "found" ? answer.companies[0] : null;
  const isLiving = company !== null && company.status !== "deleted";
  const roles = isLiving ? await registry.roles?.(update.orgNumber) : [];
  const [leader] = mergeRoles((roles ?? []).filter(({ code }) => code === chief));
  for (const { id, ownerId } of update.customers)
    await inJob(
      tenant,
      (ctx) => (company ? noteDifferences(ctx, id, company, leader ?? null) : eraseOrigin(ctx, id)),
      ownerId,
    );
}

async function positionOf(ctx: Ctx, feed: string): Promise<string> {
  const [known] = await ctx.tx.select().from(registryCursors).where(eq(registryCursors.feed, feed));
  return known?.position ?? `since:${addDays(ctx.today, -1)}T00:00:00.000Z`;
}

async function keepPosition(ctx: Ctx, feed: string, position: string): Promise<void> {
  await ctx.tx
    .insert(registryCursors)
    .values({ feed, position })
    .onConflictDoUpdate({ target: registryCursors.feed, set: { position, readAt: sql`now()` } });
}

/** A customer that its owner alone sees is seen with the owner's eyes. */
const inJob = <T>(tenant: Tenant, run: (ctx: Ctx) => Promise<T>, ownerId: string | null = null): Promise<T> =>
  inTenantJob(tenant, "read-registry-changes", run, ownerId === null ? {} : { employeeId: ownerId });
