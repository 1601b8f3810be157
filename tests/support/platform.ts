import { eq } from "drizzle-orm";
import { type LogFunctionFactory, Logger, runOnce } from "graphile-worker";
import pg from "pg";
import { databaseConfig, rolePassword } from "@/db/config";
import { mails } from "@/db/platform/schema/mails";
import { users } from "@/db/platform/schema/users";
import { platformTransaction } from "@/db/transaction";
import { type Account, findSession, type Membership } from "@/lib/auth/find-session";
import { hashPassword } from "@/lib/auth/password";
import { startSession } from "@/lib/auth/start-session";
import type { Locale } from "@/lib/core/locales";
import type { PlatformCtx } from "@/lib/core/platform-context";
import { openText } from "@/lib/core/seal-text";
import { handlers } from "@/lib/jobs/handlers";
import { idOf, type OrganisationSlug, type Person } from "./people";

type From = { network?: string; deviceCookie?: string | null; userAgent?: string; locale?: Locale };

/** What a verb gets from somebody who is not signed in. */
export function guest({
  network = "192.0.2.1",
  deviceCookie = null,
  userAgent,
  locale = "sv",
}: From = {}): PlatformCtx {
  return {
    now: new Date(),
    locale,
    client: { network, deviceCookie, userAgent: userAgent ?? null },
    transaction: platformTransaction,
    account: null,
    tenant: null,
    actor: null,
  };
}

/** What a verb gets from whoever holds a session's token, looked up as each request does. */
export async function holderOf(
  token: string,
  slug?: OrganisationSlug,
  from: From = {},
): Promise<PlatformCtx> {
  const account = await findSession(token);
  if (!account) return guest(from);
  const membership = account.memberships.find((candidate) => candidate.slug === slug);
  return {
    ...guest(from),
    account,
    locale: account.locale,
    ...(membership && memberOf(account, membership)),
  };
}

function memberOf(account: Account, { employeeId, role, ...tenant }: Membership) {
  const { userId, name, email, locale, theme, singleKeys } = account;
  return { tenant, actor: { userId, employeeId, name, email, role, locale, theme, singleKeys } };
}

/** A member in a session of their own: Anna of Nordbygg unless told. */
export async function signedIn(
  person: Person = "anna",
  slug: OrganisationSlug = "nordbygg",
): Promise<PlatformCtx> {
  return holderOf(await sessionOf(person, slug), slug);
}

/** The same, with transactions that stay open a while after their work: what races, meets. */
export const slowly = (ctx: PlatformCtx): PlatformCtx => ({
  ...ctx,
  transaction: (fn) =>
    platformTransaction(async (tx) => {
      const value = await fn(tx);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return value;
    }),
});

/** The token of a new session. */
export function sessionOf(person: Person = "anna", slug: OrganisationSlug = "nordbygg"): Promise<string> {
  return platformTransaction((tx) => startSession(tx, idOf("user", slug, person), guest().client));
}

export async function givePassword(person: Person, slug: OrganisationSlug, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  const id = idOf("user", slug, person);
  await platformTransaction((tx) => tx.update(users).set({ passwordHash }).where(eq(users.id, id)));
}

/** Runs the jobs that are queued, as the worker does, until none is left. */
export async function runJobs(): Promise<void> {
  const { host, port, database, secretKey } = databaseConfig();
  const password = rolePassword(secretKey, "vekt_jobs");
  const connectionString = `postgres://vekt_jobs:${password}@${host}:${port}/${database}`;
  const silent: LogFunctionFactory = () => () => {};
  const pgPool = new pg.Pool({ connectionString });
  pgPool.on("error", () => {});
  await runOnce({ pgPool, schema: "jobs", taskList: handlers, logger: new Logger(silent) });
  // The worker doesn't wait for its last job to be taken off the queue; the pool does.
  await pgPool.end();
}

/** The mails to an address, oldest first, as their recipient would read them. */
export async function mailsTo(address: string): Promise<{ subject: string; text: string }[]> {
  const rows = await platformTransaction((tx) =>
    tx.select().from(mails).where(eq(mails.recipient, address)).orderBy(mails.id),
  );
  return rows.map(({ subject, bodyText, recipient }) => ({
    subject,
    text: openText(bodyText, "mail", recipient),
  }));
}

/** The secret in the last link that was mailed to an address. */
export async function mailedToken(address: string): Promise<string> {
  await runJobs();
  const text = (await mailsTo(address)).at(-1)?.text ?? "";
  const token = /\/([A-Za-z0-9_-]{43})\b/.exec(text)?.[1];
  if (!token) throw new Error(`no link was mailed to ${address}`);
  return token;
}

/** The code and message key that a call is refused with; "done" when it is not. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "done";
  } catch (error) {
    if (error instanceof Error && "code" in error) return `${error.code}: ${error.message}`;
    throw error;
  }
}
