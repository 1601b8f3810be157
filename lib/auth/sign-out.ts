import { z } from "zod";
import { platformCommand } from "@/lib/core/platform-command";
import { revokeSessions } from "./revoke-sessions";

/** Ends the session that asks. */
export const signOut = platformCommand({ name: "sign-out", access: "account", input: z.object({}) }, (ctx) =>
  ctx.transaction((tx) => revokeSessions(tx, ctx.account.userId, { only: ctx.account.sessionId })),
);
