import { eq, sql } from "drizzle-orm";
import { memberships } from "@/db/platform/schema/users";
import { employees } from "@/db/tenant/schema/employees";
import type { PlatformTx } from "@/db/transaction";
import type { Tenant } from "@/lib/core/context";
import type { Role } from "@/lib/core/permissions";
import { inOrganisation } from "@/lib/organisations/in-organisation";

type Joining = {
  tenant: Pick<Tenant, "organisationId" | "schema">;
  user: { id: string; name: string; email: string };
  role: Role;
  /** The organisation's employee that this user is, where it was said. */
  employeeId?: string | null;
};

/**
 * Makes a user a member. Somebody who already stands among the organisation's employees without a sign-in, named by id
 * or by the same address, keeps their customers and cases. @throws by `memberships_once` for a member.
 */
export async function joinOrganisation(
  tx: PlatformTx,
  { tenant, user, role, employeeId: named = null }: Joining,
): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(sql`select uuidv7() as id`);
  const newId = rows[0]?.id ?? "";
  const taken = await tx
    .select({ employeeId: memberships.employeeId })
    .from(memberships)
    .where(eq(memberships.organisationId, tenant.organisationId));
  const takenIds = new Set(taken.map((row) => row.employeeId));
  const employeeId = await inOrganisation(tenant.schema, named ?? newId, "join-organisation", async (own) => {
    const candidates = await own
      .select({ id: employees.id })
      .from(employees)
      .where(named ? eq(employees.id, named) : eq(sql`lower(${employees.email})`, user.email))
      .orderBy(employees.id);
    const free = candidates.find((row) => !takenIds.has(row.id));
    if (!free) {
      await own.insert(employees).values({ id: newId, name: user.name, email: user.email });
      return newId;
    }
    await own
      .update(employees)
      .set({ name: user.name, email: user.email, active: true })
      .where(eq(employees.id, free.id));
    return free.id;
  });
  await tx.insert(memberships).values({
    organisationId: tenant.organisationId,
    userId: user.id,
    employeeId,
    role,
  });
  return employeeId;
}
