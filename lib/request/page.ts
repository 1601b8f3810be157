import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { forbidden, notFound } from "next/navigation";
import { DatabaseUnavailable, tenantTransaction } from "@/db/transaction";
import type { Ctx } from "@/lib/core/context";
import { dateIn } from "@/lib/core/dates";
import { DomainError } from "@/lib/core/errors";
import { type Formatter, formatterFor } from "@/lib/core/format";
import { can, type Permission } from "@/lib/core/permissions";
import { type Translate, translatorFor } from "@/lib/i18n/translator";
import { tellOfChanges } from "@/lib/notifications/tell-of-changes";
import { type Member, requireMember } from "./session";

export type PageTools = Member & {
  t: Translate;
  format: Formatter;
  /** The organisation's date, `YYYY-MM-DD`. */
  today: string;
  can: (permission: Permission) => boolean;
};

/** What a page of an organisation shows with: who looks, in which language and formats. */
export async function pageTools(slug: string): Promise<PageTools> {
  const member = await requireMember(slug);
  const { actor, tenant } = member;
  return {
    ...member,
    t: translatorFor(actor.locale),
    format: formatterFor(actor.locale, tenant.timeZone, tenant.currency),
    today: dateIn(tenant.timeZone, new Date()),
    can: (permission) => can(actor.role, permission),
  };
}

/** The path that was asked for, in the address bar's own form; its query left out. */
export async function currentPath(): Promise<string> {
  return (await headers()).get("x-vekt-path")?.split("?", 1)[0] ?? "";
}

/**
 * A page's reads, on one connection and one snapshot. What the actor may not know of is a 404, what the role may not
 * do a 403.
 */
export async function inTenant<T>(slug: string, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  const member = await requireMember(slug);
  return readAs(member, read).catch(refuseAsPage);
}

/** What the actor may not know of is a 404, what the role may not do a 403. */
export function refuseAsPage(error: unknown): never {
  if (error instanceof DomainError && ["not_found", "invalid"].includes(error.code)) notFound();
  if (error instanceof DomainError && error.code === "forbidden") forbidden();
  throw error;
}

/** What a member reads, on one connection and one snapshot, where no page waits for it. */
export function readAs<T>(
  member: Pick<Member, "tenant" | "actor">,
  read: (ctx: Ctx) => Promise<T>,
): Promise<T> {
  const ctx = newContext(member);
  const origin = { actorId: member.actor.employeeId, batchId: ctx.batchId, verb: "read" };
  return tenantTransaction(member.tenant.schema, "read", origin, (tx) => read({ ...ctx, tx }));
}

/** A write of a member, in one transaction and one batch of the change log. */
export async function writeInTenant<T>(
  { tenant, actor }: Pick<Member, "tenant" | "actor">,
  verb: string,
  write: (ctx: Ctx) => Promise<T>,
): Promise<{ value: T; batchId: string }> {
  const ctx = newContext({ tenant, actor });
  const origin = { actorId: actor.employeeId, batchId: ctx.batchId, verb };
  try {
    const value = await tenantTransaction(tenant.schema, "write", origin, async (tx) => {
      const written = await write({ ...ctx, tx });
      await tellOfChanges({ ...ctx, tx });
      return written;
    });
    return { value, batchId: ctx.batchId };
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw new DomainError("unavailable", "unavailable");
    throw error;
  }
}

function newContext({ tenant, actor }: Pick<Member, "tenant" | "actor">): Omit<Ctx, "tx"> {
  const now = new Date();
  return { tenant, actor, now, today: dateIn(tenant.timeZone, now), batchId: randomUUID() };
}
