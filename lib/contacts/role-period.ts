import { type SQL, sql } from "drizzle-orm";
import { contactRoles } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";

/** The person has left: the role's last day has passed. On the day that it is ended it is over at once. */
export function hasEnded(ctx: Ctx): SQL<boolean> {
  return sql<boolean>`coalesce(${contactRoles.untilDate} <= ${ctx.today}::date, false)`;
}
