import { randomUUID } from "node:crypto";
import { and, asc, eq, isNull } from "drizzle-orm";
import { organisations, tenantSchemas } from "@/db/platform/schema/organisations";
import { memberships, users } from "@/db/platform/schema/users";
import { platformRead, tenantTransaction } from "@/db/transaction";
import type { Actor, Ctx, Tenant } from "@/lib/core/context";
import { dateIn } from "@/lib/core/dates";
import { actorColumns } from "@/lib/members/actor-columns";
import { tenantColumns } from "@/lib/organisations/tenant-columns";

export type ActingMember = { tenant: Tenant; actor: Actor };

/** The members who can act from the command line, by e-mail; the administrators come first, the oldest of them first. */
export async function actingMembers(slug: string): Promise<ActingMember[]> {
  const rows = await platformRead((tx) =>
    tx
      .select({
        tenant: tenantColumns,
        actor: actorColumns,
      })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .innerJoin(tenantSchemas, eq(tenantSchemas.schemaName, organisations.schemaName))
      .where(and(eq(organisations.slug, slug), isNull(memberships.disabledAt), isNull(users.disabledAt)))
      .orderBy(asc(memberships.role), asc(memberships.id)),
  );
  return rows;
}

/** The organisation's first administrator. @throws Error that names the organisation */
export async function findAdministrator(slug: string): Promise<ActingMember> {
  const member = (await actingMembers(slug)).find(({ actor }) => actor.role === "administrator");
  if (!member) throw new Error(`There is no organisation "${slug}" with an administrator.`);
  return member;
}

/** Runs verbs as a member in one transaction and one batch, as a page's action would. */
export async function actAs<T>(
  { tenant, actor }: ActingMember,
  verb: string,
  write: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const now = new Date();
  const ctx = { tenant, actor, now, today: dateIn(tenant.timeZone, now), batchId: randomUUID() };
  const origin = { actorId: actor.employeeId, batchId: ctx.batchId, verb };
  return tenantTransaction(tenant.schema, "write", origin, (tx) => write({ ...ctx, tx }));
}
