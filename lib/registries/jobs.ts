import { eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { registryCursors } from "@/db/tenant/schema/registries";
import { platformTransaction } from "@/db/transaction";
import { connectRegistry } from "@/lib/connectors/registries/connect-registry";
import type { RegistryCompany, RegistryPort, RegistryUpdate } from "@/lib/connectors/registries/port";
import { RegistryFailure } from "@/lib/connectors/registries/registry-failure";
import type { Ctx, Tenant } from "@/lib/core/context";
import { addDays, dateIn } from "@/lib/core/dates";
import { log } from "@/lib/core/log";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findTenant } from "@/lib/organisations/find-tenant";
import { eraseOrigin } from "./erase-origin";
import {
  customersOfNumbers,
  type FollowedCustomer,
  type NextCustomer,
  nextCustomers,
} from "./followed-customers";
import { mergeRoles, type RegistryPerson } from "./merge-roles";
import { noteDifferences } from "./note-differences";
import { registryAccess } from "./registry-access";

const Payload = z.object({ organisationId: z.uuid() });
const RoundPayload = Payload.extend({
  country: z.enum(["DK", "SE", "FI"]),
  /** How many companies may still be asked about tonight; absent at the beginning. */
  left: z.int().positive().optional(),
});
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

/** The same for registries that tell nobody what changed. Who is asked for first changes by the night: limits are shared. */
export async function rereadCompanies(): Promise<void> {
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue_round(json_build_object('organisationId', id, 'country', land))
        from (select id, land from ${organisations}, unnest(array['DK', 'SE', 'FI']) land
               where ${isNull(organisations.disabledAt)} order by random())`),
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
    let position = (await inJob(tenant, (ctx) => positionOf(ctx, feed))) ?? sinceYesterday(tenant);
    for (let page = 0, isLast = false; registry.changes && !isLast && page < pagesAtMost; page++) {
      const read = await registry.changes(feed, position);
      for (const update of await ours(tenant, read.updates)) await followOrSkip(tenant, registry, update);
      position = read.next;
      isLast = read.isLast;
      await inJob(tenant, (ctx) => keepPosition(ctx, feed, position));
    }
  }
}

/**
 * Asks anew about the next companies that we know, round and round night by night, and stands in line again while some may
 * still be asked about tonight. A registry that wants no more, or not from us, is left alone until the next night.
 */
export async function rereadCompaniesOf(payload: unknown): Promise<void> {
  const { organisationId, country, left } = RoundPayload.parse(payload);
  const tenant = await platformTransaction((tx) => findTenant(tx, organisationId));
  const access = await inJob(tenant, (ctx) => registryAccess(ctx, country));
  const registry = access && connectRegistry(access, { fresh: true });
  if (!registry?.round) return;
  const { perNight, inARow } = registry.round;
  const may = left ?? perNight;
  const name = `round:${country}`;
  const next = await inJob(tenant, async (ctx) =>
    nextCustomers(ctx, country, (await positionOf(ctx, name)) || null, Math.min(inARow, may)),
  );
  try {
    await followRound(tenant, registry, next);
  } catch (error) {
    if (!(error instanceof RegistryFailure) || !["quota", "refused"].includes(error.reason)) throw error;
    log().warn({ country, reason: error.reason }, "a registry wants no more questions tonight");
    return;
  }
  const isEnd = next.length < inARow;
  await inJob(tenant, (ctx) => keepPosition(ctx, name, isEnd ? "" : (next.at(-1)?.id ?? "")));
  if (isEnd || may <= next.length) return;
  const rest = JSON.stringify({ organisationId, country, left: may - next.length });
  await platformTransaction((tx) => tx.execute(sql`select app.enqueue_round(${rest}::json)`));
}

type Ours = RegistryUpdate & { customers: FollowedCustomer[] };

/** The updates that are about customers of the organisation, whoever may see them; each company once. */
async function ours(tenant: Tenant, updates: RegistryUpdate[]): Promise<Ours[]> {
  const last = new Map(updates.map((update) => [`org:${update.orgNumber}`, update]));
  const numbers = [...last.values()].map(({ orgNumber }) => orgNumber);
  const rows = await inJob(tenant, (ctx) => customersOfNumbers(ctx, "NO", numbers));
  return [...last].flatMap(([key, update]) => {
    const same = rows.filter(({ keys }) => keys.includes(key));
    return same.length > 0 ? [{ ...update, customers: same }] : [];
  });
}

/** In one question where the registry allows it, else one by one with the pause that it wants. */
async function followRound(tenant: Tenant, registry: RegistryPort, next: NextCustomer[]): Promise<void> {
  const digits = (number: string | null) => number?.replace(/\D/g, "") ?? "";
  const byNumber = new Map<string, NextCustomer[]>();
  for (const customer of next) {
    const number = digits(customer.orgNumber);
    if (number) byNumber.set(number, [...(byNumber.get(number) ?? []), customer]);
  }
  if (registry.findByNumbers) {
    for (const company of await registry.findByNumbers([...byNumber.keys()]))
      await noteFor(tenant, byNumber.get(digits(company.orgNumber)) ?? [], company, null);
    return;
  }
  let isFirst = true;
  for (const [orgNumber, same] of byNumber) {
    if (!isFirst) await new Promise((resolve) => setTimeout(resolve, registry.round?.pauseMs));
    isFirst = false;
    await followOrSkip(tenant, registry, { orgNumber, kind: "changed", customers: same });
  }
}

/** A unit whose answer makes no sense is passed by: it must not hold the others up for ever. */
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
  await noteFor(tenant, update.customers, company, leader ?? null);
}

/** Each customer by itself; without a company what the registry filled is erased. */
async function noteFor(
  tenant: Tenant,
  same: FollowedCustomer[],
  company: RegistryCompany | null,
  leader: RegistryPerson | null,
): Promise<void> {
  for (const { id, ownerId } of same)
    await inJob(
      tenant,
      (ctx) => (company ? noteDifferences(ctx, id, company, leader) : eraseOrigin(ctx, id)),
      ownerId,
    );
}

async function positionOf(ctx: Ctx, feed: string): Promise<string | undefined> {
  const [known] = await ctx.tx.select().from(registryCursors).where(eq(registryCursors.feed, feed));
  return known?.position;
}

const sinceYesterday = ({ timeZone }: Tenant) =>
  `since:${addDays(dateIn(timeZone, new Date()), -1)}T00:00:00.000Z`;

async function keepPosition(ctx: Ctx, feed: string, position: string): Promise<void> {
  await ctx.tx
    .insert(registryCursors)
    .values({ feed, position })
    .onConflictDoUpdate({ target: registryCursors.feed, set: { position, readAt: sql`now()` } });
}

/** A customer that its owner alone sees is seen with the owner's eyes. */
const inJob = <T>(tenant: Tenant, run: (ctx: Ctx) => Promise<T>, ownerId: string | null = null): Promise<T> =>
  inTenantJob(tenant, "read-registry-changes", run, ownerId === null ? {} : { employeeId: ownerId });
