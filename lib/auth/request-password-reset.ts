import { sql } from "drizzle-orm";
import { z } from "zod";
import { email } from "@/lib/core/fields";
import { platformCommand } from "@/lib/core/platform-command";
import { countAttempt } from "./attempt-limits";

/**
 * Asks for a link to set a new password. A job looks the address up and writes the mail: what happens here, and how
 * long it takes, is the same for every address.
 */
export const requestPasswordReset = platformCommand(
  { name: "request-password-reset", access: "guest", input: z.object({ email: email() }) },
  async (ctx, input) => {
    await countAttempt("resetRequest", ctx.client.network);
    const payload = JSON.stringify({ email: input.email });
    await ctx.transaction((tx) =>
      tx.execute(sql`select app.enqueue('mail-password-reset', ${payload}::json)`),
    );
  },
);
