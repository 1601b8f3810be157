import { inArray, sql } from "drizzle-orm";
import { tags } from "@/db/tenant/schema/customer-links";
import type { Ctx } from "@/lib/core/context";

/**
 * Enters tags into the organisation's vocabulary and answers with them as they are spelt there: "vip" is the "VIP" that
 * somebody used before.
 */
export async function keepTags(ctx: Ctx, names: string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const folded = names.map((name) => name.toLowerCase());
  const present = await ctx.tx
    .select({ name: tags.name })
    .from(tags)
    .where(inArray(sql`lower(${tags.name})`, folded));
  const spellings = new Map(present.map(({ name }) => [name.toLowerCase(), name]));
  const missing = names.filter((name) => !spellings.has(name.toLowerCase()));
  if (missing.length > 0) {
    await ctx.tx
      .insert(tags)
      .values(missing.map((name) => ({ name })))
      .onConflictDoNothing();
  }
  return names.map((name) => spellings.get(name.toLowerCase()) ?? name);
}
