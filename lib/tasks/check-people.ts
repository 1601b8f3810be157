import { and, eq, inArray, sql } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import { visibleLinks } from "@/lib/activities/visibility";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import type { TaskLinks } from "./check-links";

type People = { ownerId: string | null; followerIds: string[] };

/**
 * Makes sure that whoever is to do or follow a task works here and can see what it is about; who has left may stay
 * where they stood. Otherwise the task would be out of their sight, and its name would tell what they must not know.
 * @throws DomainError `invalid` at the field
 */
export async function checkPeople(
  ctx: Ctx,
  people: People,
  links: TaskLinks,
  present?: People,
): Promise<void> {
  const ids = [...new Set([people.ownerId, ...people.followerIds].filter((id) => id !== null))];
  if (ids.length === 0) return;
  const known = await ctx.tx
    .select({ id: employees.id, name: employees.name, active: employees.active })
    .from(employees)
    .where(inArray(employees.id, ids));
  const stood = new Set([present?.ownerId, ...(present?.followerIds ?? [])]);
  for (const id of ids) {
    const field = id === people.ownerId ? "ownerId" : "followerIds";
    const person = known.find((one) => one.id === id);
    if (!person || (!person.active && !stood.has(id))) throw new DomainError("invalid", "choose", { field });
    if (!(await sees(ctx, id, links)))
      throw new DomainError("invalid", "check_fields", {
        fields: { [field]: "assignee_cannot_see" },
        fieldValues: { [field]: { name: person.name } },
      });
  }
}

/** Whether a colleague may know of all the records. */
async function sees(ctx: Ctx, employeeId: string, links: TaskLinks): Promise<boolean> {
  const of = {
    customerId: sql`${links.customerId}::uuid`,
    contactId: sql`${links.contactId}::uuid`,
    caseId: sql`${links.caseId}::uuid`,
  };
  const theirs = { ...ctx, actor: { ...ctx.actor, employeeId } };
  const [row] = await ctx.tx
    .select({ id: employees.id })
    .from(employees)
    .where(and(eq(employees.id, employeeId), visibleLinks(theirs, of)));
  return row !== undefined;
}
