import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { organisations } from "@/db/platform/schema/organisations";
import { memberships, users } from "@/db/platform/schema/users";
import type { PlatformTx } from "@/db/transaction";
import { DomainError, notFound } from "@/lib/core/errors";

/**
 * A member of the organisation, with the organisation's row locked: whatever changes who its administrators are takes
 * turns, so that two can't each remove the other.
 */
export async function lockMember(tx: PlatformTx, organisationId: string, membershipId: string) {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for("update");
  const [member] = await tx
    .select({
      id: memberships.id,
      role: memberships.role,
      employeeId: memberships.employeeId,
      isDisabled: sql<boolean>`${memberships.disabledAt} is not null`,
      name: users.name,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.id, membershipId), eq(memberships.organisationId, organisationId)));
  if (!member) throw notFound();
  return member;
}

/** @throws DomainError `rule` when the organisation would be left without an administrator who can sign in. */
export async function requireOtherAdministrator(
  tx: PlatformTx,
  organisationId: string,
  membershipId: string,
): Promise<void> {
  const [other] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.organisationId, organisationId),
        ne(memberships.id, membershipId),
        eq(memberships.role, "administrator"),
        isNull(memberships.disabledAt),
        isNull(users.disabledAt),
      ),
    )
    .limit(1);
  if (!other) throw new DomainError("rule", "last_administrator");
}
