import { type SQL, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";

/** The customer that an address or a saved view names, or, when it was merged since, the one that it leads to. */
export const customerLedTo = (id: string): SQL => sql`coalesce(
  (select led.merged_into_id from ${customers} led where led.id = ${id}::uuid), ${id}::uuid)`;
