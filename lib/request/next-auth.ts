import "server-only";
import type { NextAuthOptions } from "next-auth";
import credentials from "next-auth/providers/credentials";
import { findSession, sessionDays } from "@/lib/auth/find-session";
import { signIn } from "@/lib/auth/sign-in";
import { signOut } from "@/lib/auth/sign-out";
import { env } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { safePath } from "@/lib/core/safe-path";
import { writeDeviceCookie } from "./client";
import { leave } from "./leave";
import { runPlatform } from "./platform";
import { currentAccount, sessionCookieName, sessionSecret } from "./session";

/**
 * next-auth on the same verbs, cookie and key as our own forms, which work without scripts where its client does not:
 * a session begun by either is read and ended by both. The token seals no more than the session's secret.
 */
export function nextAuthOptions(): NextAuthOptions {
  const { appUrl } = env();
  const secure = appUrl.startsWith("https:");
  return {
    secret: sessionSecret(),
    session: { strategy: "jwt", maxAge: sessionDays * 24 * 60 * 60 },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    providers: [
      credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (given) => authorize({ email: given?.email ?? "", password: given?.password ?? "" }),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user && "sid" in user ? user.sid : token.sid }),
      session: async ({ session, token }) => {
        const account = typeof token.sid === "string" ? await findSession(token.sid) : null;
        const user = account ? { name: account.name, email: account.email } : undefined;
        return { expires: session.expires, user };
      },
      redirect: ({ url }) => appUrl + safePath(url.startsWith(`${appUrl}/`) ? url.slice(appUrl.length) : url),
    },
    events: { signOut: () => leave(signOut) },
    logger: {
      error: (code) => log().error({ code }, "next-auth"),
      warn: (code) => log().debug({ code }, "next-auth"),
      debug: () => {},
    },
  };
}

/** A refused sign-in is null: next-auth then goes back to the form, and says no more than that. */
async function authorize(given: { email: string; password: string }) {
  try {
    const { token, deviceCookie } = await runPlatform(signIn, given);
    if (await currentAccount()) await runPlatform(signOut, {});
    await writeDeviceCookie(deviceCookie);
    return { id: "session", sid: token };
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
