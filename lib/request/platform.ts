import "server-only";
import type { z } from "zod";
import { DatabaseUnavailable, platformTransaction } from "@/db/transaction";
import { DomainError } from "@/lib/core/errors";
import type { PlatformVerb } from "@/lib/core/platform-command";
import type { PlatformCtx } from "@/lib/core/platform-context";
import { requestClient } from "./client";
import { guestLocale } from "./guest";
import { currentAccount, requireAccount, requireMember } from "./session";

/**
 * Runs a verb on the service's own tables for whoever sends the request. The slug selects among the account's own
 * memberships and grants nothing. A guest where an account is needed is sent to sign in.
 */
export async function runPlatform<Input extends z.ZodType, Output>(
  verb: PlatformVerb<Input, Output>,
  input: z.input<Input>,
  slug?: string,
): Promise<Output> {
  try {
    return await verb(await platformContext(verb, slug), input);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw new DomainError("unavailable", "unavailable");
    throw error;
  }
}

async function platformContext(
  { access }: Pick<PlatformVerb, "access">,
  slug?: string,
): Promise<PlatformCtx> {
  const member = slug === undefined ? null : await requireMember(slug);
  const account = access === "guest" ? await currentAccount() : await requireAccount();
  return {
    now: new Date(),
    locale: account?.locale ?? (await guestLocale()),
    client: await requestClient(),
    transaction: platformTransaction,
    account,
    tenant: member?.tenant ?? null,
    actor: member?.actor ?? null,
  };
}
