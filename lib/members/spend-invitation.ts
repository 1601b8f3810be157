import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { invitations } from "@/db/platform/schema/sessions";
import type { PlatformTx } from "@/db/transaction";
import { hashToken } from "@/lib/auth/find-session";
import { DomainError } from "@/lib/core/errors";

/** Marks an invitation as answered. Of two at once the second waits for the first's row and then finds it spent. */
export async function spendInvitation(tx: PlatformTx, token: string) {
  const [spent] = await tx
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(
      and(
        eq(invitations.tokenHash, hashToken(token)),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .returning({
      organisationId: invitations.organisationId,
      email: invitations.email,
      role: invitations.role,
      employeeId: invitations.employeeId,
    });
  if (!spent) throw new DomainError("rule", "link_invalid");
  return spent;
}
