import type { PlatformTx } from "@/db/transaction";
import type { Actor, Tenant } from "./context";
import type { Locale } from "./locales";

/** Where a request comes from. None of it can be chosen freely by whoever sends the request. */
export type Client = {
  /** The address that the server's socket saw, an IPv6 one cut to its /64. */
  network: string;
  /** The signed name of a device that signed in before, as its cookie holds it; unchecked. */
  deviceCookie: string | null;
  userAgent: string | null;
};

/** Who is signed in, whichever organisation they look at. */
export type SignedIn = {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  locale: Locale;
  memberships: { organisationId: string; schema: string; employeeId: string }[];
};

/** What a verb on the service's own tables gets: accounts, sessions, memberships, organisations. */
export type GuestCtx = {
  now: Date;
  /** The language to answer in. */
  locale: Locale;
  client: Client;
  /** Verbs open their own transactions: hashing and counting of attempts must not hold one open, nor be rolled back. */
  transaction<T>(fn: (tx: PlatformTx) => Promise<T>): Promise<T>;
};
export type AccountCtx = GuestCtx & { account: SignedIn };
export type MemberCtx = AccountCtx & { tenant: Tenant; actor: Actor };

/** The same as it comes from outside, before it is known who may what. */
export type PlatformCtx = GuestCtx & { account: SignedIn | null; tenant: Tenant | null; actor: Actor | null };
