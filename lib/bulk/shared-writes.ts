import { sql } from "drizzle-orm";
import { z } from "zod";
import type { contacts } from "@/db/tenant/schema/contacts";
import type { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { optOut } from "@/lib/core/opt-out";
import { readValue } from "./read-value";
import type { FieldChange } from "./schema";
import type { Write } from "./write-where";

type Table = typeof customers | typeof contacts;

/** No advertising, or no longer so: what a registry says stays. */
export function optOutWrite(ctx: Ctx, table: Table, isUnwilling: boolean): Write {
  const columns = optOut(isUnwilling, undefined, ctx.today);
  const { doNotMarketSource: source } = table;
  if (isUnwilling) return { columns, needed: sql`${source} is null` };
  return { columns, needed: sql`${source} is not null`, allowed: sql`${source} <> 'registry'` };
}

/** Seen by all or by the owner alone; what nobody owns would be seen by nobody. */
export function visibilityWrite(table: Table, input: FieldChange): Write {
  const visibility = readValue(z.enum(["everyone", "owner"], "choose"), input);
  return {
    columns: { visibility },
    needed: sql`${table.visibility} <> ${visibility}`,
    ...(visibility === "owner" ? { allowed: sql`${table.ownerId} is not null` } : {}),
  };
}
