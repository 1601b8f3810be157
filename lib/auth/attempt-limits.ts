import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { platformQueries } from "@/db/platform-queries";
import { DomainError } from "@/lib/core/errors";

const quarterOfAnHour = 15 * 60;
const hour = 60 * 60;

/** How many of what within how many seconds. Keys never hold an address in clear. */
const limits = {
  /** Failed sign-ins to one account, from all devices that have not signed in to it before. */
  signInAccount: { points: 10, duration: quarterOfAnHour },
  /** Failed sign-ins from one network, to whichever accounts. */
  signInNetwork: { points: 10, duration: quarterOfAnHour },
  /** Failed sign-ins to one account from one network: limits nothing itself, but says what a success forgives. */
  signInPair: { points: 1_000_000, duration: quarterOfAnHour },
  /** Failed sign-ins to one account from one device that has signed in to it before. */
  signInDevice: { points: 10, duration: quarterOfAnHour },
  /** A signed-in user's failures to give their present password. */
  passwordChange: { points: 10, duration: quarterOfAnHour },
  signUp: { points: 10, duration: quarterOfAnHour },
  resetRequest: { points: 10, duration: quarterOfAnHour },
  /** Mails to one address, whoever asks. */
  mailToAddress: { points: 3, duration: quarterOfAnHour },
  /** Links that were no good, and passwords set through them. */
  link: { points: 20, duration: quarterOfAnHour },
  invitations: { points: 50, duration: hour },
  /** Questions to registries of companies, by one user. */
  registryLookup: { points: 120, duration: 60 },
  /** Readings of one calendar feed, and of addresses that are none, from one network. */
  calendarFeed: { points: 120, duration: hour },
  unknownFeed: { points: 60, duration: quarterOfAnHour },
  /** Looking for calendars on a server of one's own choice, by one user. */
  calendarLookup: { points: 30, duration: quarterOfAnHour },
  /** Wishes for a new invitation in place of one that is too old. */
  askAgain: { points: 1, duration: quarterOfAnHour },
} as const;

export type LimitName = keyof typeof limits;

const limiters = new Map<LimitName, RateLimiterPostgres>();

/** Counts an attempt before it is made, so that many at once can't slip past. @throws DomainError `too_many` */
export async function countAttempt(name: LimitName, key: string): Promise<void> {
  if (!(await takeAttempt(name, key))) throw new DomainError("too_many", "too_many");
}

/** The same, saying false when there are too many. */
export async function takeAttempt(name: LimitName, key: string): Promise<boolean> {
  try {
    await limiterOf(name).consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

/** Attempts counted under the key in the present window. */
export async function attemptsCounted(name: LimitName, key: string): Promise<number> {
  return (await limiterOf(name).get(key))?.consumedPoints ?? 0;
}

export async function forgetAttempts(name: LimitName, key: string): Promise<void> {
  await limiterOf(name).delete(key);
}

export async function forgiveAttempts(name: LimitName, key: string, attempts: number): Promise<void> {
  if (attempts > 0) await limiterOf(name).reward(key, attempts);
}

function limiterOf(name: LimitName): RateLimiterPostgres {
  let limiter = limiters.get(name);
  if (!limiter) {
    limiter = new RateLimiterPostgres({
      ...limits[name],
      storeClient: platformQueries,
      storeType: "client",
      schemaName: "platform",
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix: name,
      clearExpiredByTimeout: false, // a job does it
    });
    limiters.set(name, limiter);
  }
  return limiter;
}
