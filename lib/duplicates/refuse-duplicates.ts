import type { Ctx } from "@/lib/core/context";
import { findDuplicates } from "./find-duplicates";
import { MayBeDuplicate } from "./may-be-duplicate";
import type { CandidateInput } from "./schema";

/**
 * Stops a form once when the register may hold the record already, and shows what it found. `seen` is what the form has
 * shown before; absent, nobody is there to ask.
 * @throws MayBeDuplicate
 */
export async function refuseDuplicates(
  ctx: Ctx,
  candidate: CandidateInput,
  seen: string[] | undefined,
): Promise<void> {
  if (seen === undefined) return;
  const duplicates = await findDuplicates(ctx, candidate);
  const found = [...duplicates.matches.map(({ id }) => id), ...(duplicates.hidden ? ["hidden"] : [])];
  if (found.every((id) => seen.includes(id))) return;
  throw new MayBeDuplicate(duplicates, !candidate.id);
}
