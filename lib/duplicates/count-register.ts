import { count, isNull } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";

/** How many records a search of the whole register looks at, whoever may see them. */
export async function countRegister({ tx }: Ctx): Promise<number> {
  let total = 0;
  for (const table of [customers, contacts]) {
    const [row] = await tx.select({ rows: count() }).from(table).where(isNull(table.archivedAt));
    total += row?.rows ?? 0;
  }
  return total;
}
