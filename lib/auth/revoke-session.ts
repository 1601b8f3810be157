import { z } from "zod";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { platformCommand } from "@/lib/core/platform-command";
import { revokeSessions } from "./revoke-sessions";

/** Ends one of one's own sessions, such as that of a lost telephone. */
export const revokeSession = platformCommand(
  { name: "revoke-session", access: "account", input: z.object({ sessionId: uuid() }) },
  async (ctx, { sessionId }) => {
    const ended = await ctx.transaction((tx) => revokeSessions(tx, ctx.account.userId, { only: sessionId }));
    if (ended === 0) throw notFound();
  },
);
