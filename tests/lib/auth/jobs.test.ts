import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { mails } from "@/db/platform/schema/mails";
import { passwordResets, rateLimits, sessions, signUps } from "@/db/platform/schema/sessions";
import { platformTransaction } from "@/db/transaction";
import { countAttempt } from "@/lib/auth/attempt-limits";
import { purgeExpired } from "@/lib/auth/jobs";
import { requestPasswordReset } from "@/lib/auth/request-password-reset";
import { useDatabase } from "@/tests/support/context";
import { emailOf } from "@/tests/support/people";
import { guest, runJobs, sessionOf } from "@/tests/support/platform";

useDatabase();

const counts = () =>
  platformTransaction(async (tx) => ({
    sessions: await tx.$count(sessions),
    resets: await tx.$count(passwordResets),
    signUps: await tx.$count(signUps),
    mails: await tx.$count(mails),
    limits: await tx.$count(rateLimits),
  }));

it("takes away what has expired, and nothing that still counts", async () => {
  for (const age of ["0 days", "100 days"]) {
    await platformTransaction((tx) => tx.delete(rateLimits));
    await sessionOf("anna");
    await requestPasswordReset(guest(), { email: emailOf("anna", "nordbygg") });
    await runJobs();
    await platformTransaction(async (tx) => {
      if (age === "0 days") return;
      await tx.execute(
        sql`update sessions set expires_at = now() - ${age}::interval where id = (select max(id::text)::uuid from sessions)`,
      );
      await tx.execute(
        sql`update password_resets set expires_at = now() - ${age}::interval where id = (select max(id::text)::uuid from password_resets)`,
      );
      await tx.execute(
        sql`update mails set created_at = now() - ${age}::interval where id = (select max(id::text)::uuid from mails)`,
      );
      await tx.execute(sql`update rate_limits set expire = 1`);
    });
  }
  await countAttempt("link", "192.0.2.1");
  await purgeExpired();
  expect(await counts()).toEqual({ sessions: 1, resets: 1, signUps: 0, mails: 1, limits: 1 });
});
