import "server-only";
import { createHash } from "node:crypto";
import { DatabaseUnavailable, platformRead } from "@/db/transaction";
import { takeAttempt } from "@/lib/auth/attempt-limits";
import { networkOf } from "@/lib/auth/network-of";
import { findFeed } from "@/lib/calendar-feeds/find-feed";
import { readCalendarFeed } from "@/lib/calendar-feeds/read-calendar-feed";
import type { Actor, Tenant } from "@/lib/core/context";
import { logFailure } from "@/lib/core/log";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findEmployeeMember } from "@/lib/members/find-employee-member";
import { findTenantBySlug } from "@/lib/organisations/find-tenant-by-slug";

const verb = readCalendarFeed.verbName;
const fileName = /^([\w-]{43})\.ics$/;
const retryAfter = "900";

/**
 * What a calendar gets at somebody's secret address. An address that is wrong or taken back, another organisation's, or of somebody who
 * may not enter any more: one and the same answer, which tells nothing.
 */
export async function answerCalendarFeed(request: Request, slug: string, file: string): Promise<Response> {
  try {
    const token = fileName.exec(file)?.[1];
    const owner = token ? await findOwner(slug, token) : null;
    if (!owner || !token) return await refuse(request);
    const { tenant, actor } = owner;
    if (!(await takeAttempt("calendarFeed", actor.employeeId))) return tooMany();
    const text = await inTenantJob(tenant, verb, (ctx) => readCalendarFeed(ctx, {}), actor, {
      actorId: actor.employeeId,
      mode: "read",
    });
    return answer(request, text);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return new Response("try again\n", { status: 503 });
    logFailure(error, { organisation: slug, verb });
    return new Response("try again\n", { status: 500 });
  }
}

async function findOwner(slug: string, token: string): Promise<{ tenant: Tenant; actor: Actor } | null> {
  const tenant = await platformRead((tx) => findTenantBySlug(tx, slug));
  const feed =
    tenant && (await inTenantJob(tenant, verb, (ctx) => findFeed(ctx, token), {}, { mode: "read" }));
  const actor =
    feed && (await platformRead((tx) => findEmployeeMember(tx, tenant.organisationId, feed.employeeId)));
  return actor ? { tenant, actor } : null;
}

async function refuse(request: Request): Promise<Response> {
  const network = networkOf(request.headers.get("x-forwarded-for") ?? "");
  if (!(await takeAttempt("unknownFeed", network))) return tooMany();
  return new Response("not found\n", { status: 404 });
}

const tooMany = () =>
  new Response("too many requests\n", { status: 429, headers: { "retry-after": retryAfter } });

function answer(request: Request, text: string): Response {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  const headers = { etag, "cache-control": "private, no-cache" };
  const known = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "text/calendar; charset=utf-8" } });
}
