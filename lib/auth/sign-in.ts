import { eq } from "drizzle-orm";
import { users } from "@/db/platform/schema/users";
import { DomainError } from "@/lib/core/errors";
import { platformCommand } from "@/lib/core/platform-command";
import type { Client } from "@/lib/core/platform-context";
import { attemptsCounted, countAttempt, forgetAttempts, forgiveAttempts } from "./attempt-limits";
import { accountKey, knownDevice, rememberDevice } from "./known-device";
import { verifyPassword } from "./password";
import { SignIn } from "./schema";
import { startSession } from "./start-session";

/**
 * Lets somebody in by address and password: a new session each time. Whether the address has an account can't be told
 * from the answer or from the time it takes.
 */
export const signIn = platformCommand(
  { name: "sign-in", access: "guest", input: SignIn },
  async (ctx, { email, password }) => {
    const attempt = await countSignIn(ctx.client, email);
    const user = await ctx.transaction(async (tx) => {
      const found = await tx
        .select({ id: users.id, passwordHash: users.passwordHash, disabledAt: users.disabledAt })
        .from(users)
        .where(eq(users.email, email));
      return found[0];
    });
    const usable = user?.disabledAt === null ? user.passwordHash : null;
    const matches = await verifyPassword(password, usable);
    if (!user || !matches) throw new DomainError("invalid", "wrong_credentials");
    await attempt.succeeded();
    const token = await ctx.transaction((tx) => startSession(tx, user.id, ctx.client));
    return { token, deviceCookie: rememberDevice(ctx.client.deviceCookie, email) };
  },
);

/**
 * Counts a sign-in as failed until it succeeds. A device that got in before is counted by itself: nobody elsewhere
 * can lock its owner out, and a colleague behind the same address neither. All others share ten failures an account and
 * ten a network in a quarter of an hour. Getting in forgives one's own slips, never those of others on the network.
 */
async function countSignIn({ network, deviceCookie }: Client, email: string) {
  const account = accountKey(email);
  const device = knownDevice(deviceCookie, email);
  if (device) {
    const key = `${account}:${device}`;
    await countAttempt("signInDevice", key);
    return { succeeded: () => forgetAttempts("signInDevice", key) };
  }
  const pair = `${account}:${network}`;
  await countAttempt("signInPair", pair);
  await countAttempt("signInNetwork", network);
  await countAttempt("signInAccount", account);
  return {
    succeeded: async () => {
      const own = await attemptsCounted("signInPair", pair);
      await forgiveAttempts("signInNetwork", network, own);
      await forgetAttempts("signInPair", pair);
      await forgetAttempts("signInAccount", account);
    },
  };
}
