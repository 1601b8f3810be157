import type { Ctx } from "@/lib/core/context";
import type { Wanted } from "@/lib/customers/find-customers";
import { similarWords } from "./similar-words";

/** The hits for what was typed; when there are none, those for words that are spelled nearly so. */
export async function findForgivingly<Hit>(
  ctx: Ctx,
  typed: string,
  limit: number,
  find: (wanted: Wanted) => Promise<Hit[]>,
): Promise<Hit[]> {
  const hits = await find({ limit });
  if (hits.length > 0) return hits;
  const spellings = await similarWords(ctx, typed);
  return spellings ? find({ limit, spellings }) : hits;
}
