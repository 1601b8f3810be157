import { labelRows } from "@/lib/changes/label-rows";
import type { Ctx } from "@/lib/core/context";
import type { Left } from "./write-where";

export type NamedLeft = Left & { names: string[] };

/** What the rows are called that a rule kept as they were. */
export async function nameLeft(ctx: Ctx, left: Left): Promise<NamedLeft> {
  const labels = await labelRows(ctx, left.ids);
  return { ...left, names: left.ids.flatMap((id) => labels.get(id) ?? []) };
}
