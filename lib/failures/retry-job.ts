import { command } from "@/lib/core/command";
import { decideFailure } from "./decide-failure";
import { FailureId } from "./schema";

/** Has a job that failed for good tried again. @throws DomainError `not_found`, also of another organisation's */
export const retryJob = command(
  { name: "retry-job", permission: "setting:write", input: FailureId },
  async (ctx, { id }) => ({ task: await decideFailure(ctx, id, "retried") }),
);
