import { z } from "zod";
import { platformCommand } from "@/lib/core/platform-command";
import { revokeSessions } from "./revoke-sessions";

/** Ends all of one's sessions, the one that asks included. */
export const signOutEverywhere = platformCommand(
  { name: "sign-out-everywhere", access: "account", input: z.object({}) },
  (ctx) => ctx.transaction((tx) => revokeSessions(tx, ctx.account.userId)),
);
