import { letterheads } from "@/db/tenant/schema/orders";
import type { Ctx } from "@/lib/core/context";

/** The letterhead, held until the transaction ends; undefined while there is none. */
export async function lockLetterhead({ tx }: Ctx) {
  const [row] = await tx
    .select({ id: letterheads.id, version: letterheads.version })
    .from(letterheads)
    .for("update");
  return row;
}
