import { and, eq, isNull, sql } from "drizzle-orm";
import { organisations } from "@/db/platform/schema/organisations";
import { invitations } from "@/db/platform/schema/sessions";
import { users } from "@/db/platform/schema/users";
import type { PlatformTx } from "@/db/transaction";
import { hashToken } from "@/lib/auth/find-session";

/** An unanswered invitation by its link, too old ones included; null for any other link. */
export async function findInvitation(tx: PlatformTx, token: string) {
  const [found] = await tx
    .select({
      id: invitations.id,
      organisationId: invitations.organisationId,
      organisation: organisations.name,
      email: invitations.email,
      role: invitations.role,
      employeeId: invitations.employeeId,
      inviterId: invitations.invitedBy,
      inviter: users.name,
      isOver: sql<boolean>`${invitations.expiresAt} <= now()`,
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(
      and(
        eq(invitations.tokenHash, hashToken(token)),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        isNull(organisations.disabledAt),
      ),
    );
  return found ?? null;
}
