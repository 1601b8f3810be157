import { eq, or, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { contacts } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";

type ContactColumns = { visibility: AnyPgColumn; ownerId: AnyPgColumn };

/** Which persons the actor may know of. */
export function visibleContacts(ctx: Ctx, of: ContactColumns = contacts): SQL {
  return sql`(${or(eq(of.visibility, "everyone"), eq(of.ownerId, ctx.actor.employeeId))})`;
}
