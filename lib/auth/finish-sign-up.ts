import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { signUps } from "@/db/platform/schema/sessions";
import type { PlatformTx } from "@/db/transaction";
import { DomainError } from "@/lib/core/errors";
import { platformCommand } from "@/lib/core/platform-command";
import { countries, countryOfLocale, isCountry } from "@/lib/organisations/countries";
import { type Founder, makeOrganisation } from "@/lib/organisations/make-organisation";
import { countAttempt } from "./attempt-limits";
import { hashToken } from "./find-session";
import { insertUser } from "./insert-user";
import { rememberDevice } from "./known-device";
import { linkToken } from "./schema";
import { startSession } from "./start-session";

/** Makes the organisation that somebody asked for, and their account, once their address is proved; signs them in. */
export const finishSignUp = platformCommand(
  { name: "finish-sign-up", access: "guest", input: z.object({ token: linkToken() }) },
  async (ctx, { token }) => {
    await countAttempt("link", ctx.client.network);
    const asked = await ctx.transaction((tx) => findSignUp(tx, token));
    const country = isCountry(asked.country) ? asked.country : countryOfLocale[asked.locale];
    const { locale } = countries[country];
    let email = "";
    const made = await makeOrganisation({ name: asked.organisationName, country, locale }, async (tx) => {
      const founder = await spendSignUp(tx, token);
      email = founder.email;
      return founder;
    });
    const sessionToken = await ctx.transaction((tx) => startSession(tx, made.userId, ctx.client));
    const deviceCookie = rememberDevice(ctx.client.deviceCookie, email);
    return { token: sessionToken, deviceCookie, slug: made.slug };
  },
);

const isOpen = (token: string) =>
  and(eq(signUps.tokenHash, hashToken(token)), isNull(signUps.usedAt), gt(signUps.expiresAt, sql`now()`));

async function findSignUp(tx: PlatformTx, token: string) {
  const [asked] = await tx
    .select({ organisationName: signUps.organisationName, country: signUps.country, locale: signUps.locale })
    .from(signUps)
    .where(isOpen(token));
  if (!asked) throw new DomainError("rule", "link_invalid");
  return asked;
}

/** Of two at once the second waits for the first's row and then finds it used. */
async function spendSignUp(tx: PlatformTx, token: string): Promise<Founder> {
  const [asked] = await tx.update(signUps).set({ usedAt: sql`now()` }).where(isOpen(token)).returning({
    name: signUps.name,
    email: signUps.email,
    locale: signUps.locale,
    passwordHash: signUps.passwordHash,
  });
  if (!asked) throw new DomainError("rule", "link_invalid");
  const { passwordHash, ...person } = asked;
  return { ...person, userId: await insertUser(tx, { ...person, passwordHash }) };
}
