import { z } from "zod";
import { platformCommand } from "@/lib/core/platform-command";
import { requirePassword } from "./require-password";
import { typedPassword } from "./schema";

/** Says once more who one is, before something that an open session alone must not be enough for. */
export const confirmPassword = platformCommand(
  { name: "confirm-password", access: "account", input: z.object({ presentPassword: typedPassword() }) },
  (ctx, { presentPassword }) => requirePassword(ctx, presentPassword),
);
