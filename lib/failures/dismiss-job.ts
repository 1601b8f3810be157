import { command } from "@/lib/core/command";
import { decideFailure } from "./decide-failure";
import { FailureId } from "./schema";

/** Lets a job that failed for good be. @throws DomainError `not_found`, also of another organisation's */
export const dismissJob = command(
  { name: "dismiss-job", permission: "setting:write", input: FailureId },
  async (ctx, { id }) => ({ task: await decideFailure(ctx, id, "dismissed") }),
);
