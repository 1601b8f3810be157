import "server-only";
import { createHmac } from "node:crypto";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import { type Account, findSession, type Membership, sessionDays } from "@/lib/auth/find-session";
import type { Actor, Tenant } from "@/lib/core/context";
import { env } from "@/lib/core/env";

export type Member = { account: Account; tenant: Tenant; actor: Actor };

const secure = () => env().appUrl.startsWith("https:");
export const sessionCookieName = () => (secure() ? "__Host-vekt-session" : "vekt-session");

/** Key of next-auth's encrypted session token (JWE, A256CBC-HS512 under a key derived by HKDF). */
export function sessionSecret(): string {
  const key = env().secretKey;
  if (!key) throw new Error("SECRET_KEY is not set");
  return createHmac("sha256", key).update("session").digest("base64url");
}

/** Who is signed in, or null. Looked up once a request, against the session's row. */
export const currentAccount = cache(async (): Promise<Account | null> => {
  const sealed = (await cookies()).get(sessionCookieName())?.value;
  if (!sealed) return null;
  const token = await openToken(sealed);
  return token ? findSession(token) : null;
});

/** The signed-in account; a guest is sent to sign in and comes back to where they were going. */
export async function requireAccount(): Promise<Account> {
  const account = await currentAccount();
  if (account) return account;
  const path = (await headers()).get("x-vekt-path");
  redirect(path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}

/** The member that a path's first segment selects among the account's own memberships; anything else is a 404. */
export async function requireMember(slug: string): Promise<Member> {
  const account = await requireAccount();
  const membership = account.memberships.find((candidate) => candidate.slug === slug);
  if (!membership) notFound();
  return memberOf(account, membership);
}

export function memberOf(account: Account, membership: Membership): Member {
  const { employeeId, role, ...tenant } = membership;
  const { userId, name, email, locale, theme, singleKeys } = account;
  return { account, tenant, actor: { userId, employeeId, name, email, role, locale, theme, singleKeys } };
}

/** Seals a session's token into next-auth's cookie. A new session always gets a new token. */
export async function writeSessionCookie(token: string): Promise<void> {
  const maxAge = sessionDays * 24 * 60 * 60;
  const sealed = await encode({ token: { sid: token }, secret: sessionSecret(), maxAge });
  (await cookies()).set(sessionCookieName(), sealed, {
    httpOnly: true,
    secure: secure(),
    sameSite: "lax",
    path: "/",
    maxAge,
  });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", {
    httpOnly: true,
    secure: secure(),
    sameSite: "lax",
    path: "/",
    maxAge: 0,
  });
}

// Opening a sealed token costs more than looking its session up; what a cookie holds never changes.
const opened = new Map<string, string>();
const openedAtMost = 2000;

async function openToken(sealed: string): Promise<string | null> {
  const known = opened.get(sealed);
  if (known) return known;
  const content = await decode({ token: sealed, secret: sessionSecret() }).catch(() => null);
  const token = typeof content?.sid === "string" ? content.sid : null;
  if (token) {
    if (opened.size >= openedAtMost) opened.clear();
    opened.set(sealed, token);
  }
  return token;
}
