import { sql } from "drizzle-orm";
import { signUps } from "@/db/platform/schema/sessions";
import { platformCommand } from "@/lib/core/platform-command";
import { countAttempt } from "./attempt-limits";
import { hashPassword } from "./password";
import { SignUp } from "./schema";

/**
 * Asks for an organisation. Nothing is made before the link that a job mails has been opened, so an address that has
 * an account is treated, and answered, like one that has none; its owner is told by that mail.
 */
export const requestSignUp = platformCommand(
  { name: "request-sign-up", access: "guest", input: SignUp },
  async (ctx, { password, ...asked }) => {
    await countAttempt("signUp", ctx.client.network);
    const passwordHash = await hashPassword(password);
    await ctx.transaction(async (tx) => {
      const [made] = await tx
        .insert(signUps)
        .values({ ...asked, passwordHash, locale: ctx.locale, expiresAt: sql`now() + interval '1 day'` })
        .returning({ id: signUps.id });
      const payload = JSON.stringify({ signUpId: made?.id });
      await tx.execute(sql`select app.enqueue('mail-sign-up', ${payload}::json)`);
    });
  },
);
