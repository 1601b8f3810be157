import { asc } from "drizzle-orm";
import { tags } from "@/db/tenant/schema/customer-links";
import type { Ctx } from "@/lib/core/context";
import type { Choices } from "./presented";

const mostTags = 300;

/** The organisation's tags, where a list needs them. */
export async function readTagChoices(ctx: Ctx, fields: Set<string>): Promise<Choices> {
  if (!fields.has("tag")) return {};
  const rows = await ctx.tx.select({ name: tags.name }).from(tags).orderBy(asc(tags.name)).limit(mostTags);
  return { tag: rows.map(({ name }) => ({ value: name, label: name })) };
}
