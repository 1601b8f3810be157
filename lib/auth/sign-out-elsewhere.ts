import { z } from "zod";
import { platformCommand } from "@/lib/core/platform-command";
import { revokeSessions } from "./revoke-sessions";

/** Ends all of one's sessions but the one that asks. */
export const signOutElsewhere = platformCommand(
  { name: "sign-out-elsewhere", access: "account", input: z.object({}) },
  (ctx) => ctx.transaction((tx) => revokeSessions(tx, ctx.account.userId, { except: ctx.account.sessionId })),
);
