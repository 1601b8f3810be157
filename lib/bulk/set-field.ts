import type { SQL } from "drizzle-orm";
import { type Changed, queueChange } from "@/lib/batches/queue-change";
import type { Ctx } from "@/lib/core/context";
import { type NamedLeft, nameLeft } from "./name-left";
import type { FieldChange } from "./schema";
import { type BulkTable, nothingLeft, type Written } from "./write-where";

export type FieldSet = Omit<Changed<string>, "change"> & { field: string; left: NamedLeft };

/** Writes a field of the chosen rows now, or has many of them written in the background. */
export async function setField(
  ctx: Ctx,
  of: BulkTable,
  chosen: SQL,
  verb: string,
  input: FieldChange,
  write: (chosen: SQL) => Promise<Written>,
): Promise<FieldSet> {
  const { field } = input;
  const [first = ""] = field.split(".");
  const queued = await queueChange(ctx, of, chosen, verb, { field, [first]: input[first] });
  if (queued) return { field, count: 0, left: { ...nothingLeft, names: [] }, ...queued };
  const { count, left } = await write(chosen);
  return { field, count, left: await nameLeft(ctx, left) };
}
