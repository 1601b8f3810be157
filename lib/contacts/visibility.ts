import { eq, or, type SQL, sql } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";

/** Which persons the actor may know of. */
export function visibleContacts(ctx: Ctx): SQL {
  return sql`(${or(eq(contacts.visibility, "everyone"), eq(contacts.ownerId, ctx.actor.employeeId))})`;
}
