import { and, eq, isNull } from "drizzle-orm";
import { memberships, users } from "@/db/platform/schema/users";
import type { PlatformTx } from "@/db/transaction";
import type { Actor } from "@/lib/core/context";
import { actorColumns } from "./actor-columns";

/** Who an employee is as a member, for what runs without them being signed in; null once they may not enter any more. */
export async function findEmployeeMember(
  tx: PlatformTx,
  organisationId: string,
  employeeId: string,
): Promise<Actor | null> {
  const [member] = await tx
    .select(actorColumns)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        eq(memberships.employeeId, employeeId),
        isNull(memberships.disabledAt),
        isNull(users.disabledAt),
      ),
    );
  return member ?? null;
}
