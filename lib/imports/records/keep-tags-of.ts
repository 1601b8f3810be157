import type { Ctx } from "@/lib/core/context";
import { keepTags } from "@/lib/tags/keep-tags";
import type { Columns } from "./record-kind";

/** Enters the rows' tags into the organisation's vocabulary and spells them as they are spelt there. */
export async function keepTagsOf(ctx: Ctx, rows: Columns[]): Promise<void> {
  const names = [...new Set(rows.flatMap(({ tags }) => (Array.isArray(tags) ? (tags as string[]) : [])))];
  if (names.length === 0) return;
  const kept = await keepTags(ctx, names);
  const spelt = new Map(names.map((name, place) => [name, kept[place] ?? name]));
  for (const row of rows)
    if (Array.isArray(row.tags))
      row.tags = [...new Set(row.tags.map((tag: string) => spelt.get(tag) ?? tag))];
}
