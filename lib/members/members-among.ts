import { and, eq, inArray, isNull } from "drizzle-orm";
import { memberships, users } from "@/db/platform/schema/users";
import { platformTransaction } from "@/db/transaction";
import type { Actor, Tenant } from "@/lib/core/context";

export type Receiver = Pick<Actor, "employeeId" | "userId" | "name" | "email" | "role" | "locale">;

/** Those of the employees who can sign in, with where and in which language they are written to. */
export async function membersAmong(
  { organisationId }: Pick<Tenant, "organisationId">,
  employeeIds: string[],
): Promise<Receiver[]> {
  if (employeeIds.length === 0) return [];
  return platformTransaction((tx) =>
    tx
      .select({
        employeeId: memberships.employeeId,
        userId: users.id,
        name: users.name,
        email: users.email,
        role: memberships.role,
        locale: users.locale,
      })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(
        and(
          eq(memberships.organisationId, organisationId),
          inArray(memberships.employeeId, employeeIds),
          isNull(memberships.disabledAt),
          isNull(users.disabledAt),
        ),
      ),
  );
}
