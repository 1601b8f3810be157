import { and, eq, isNull, sql } from "drizzle-orm";
import { invitations } from "@/db/platform/schema/sessions";
import { memberships, users } from "@/db/platform/schema/users";
import { employees } from "@/db/tenant/schema/employees";
import type { PlatformTx } from "@/db/transaction";
import { countAttempt } from "@/lib/auth/attempt-limits";
import { hashToken } from "@/lib/auth/find-session";
import { newToken } from "@/lib/auth/tokens";
import { env } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { platformCommand } from "@/lib/core/platform-command";
import type { MemberCtx } from "@/lib/core/platform-context";
import { translatorFor } from "@/lib/i18n/translator";
import { queueMail } from "@/lib/mail/queue-mail";
import { inOrganisation } from "@/lib/organisations/in-organisation";
import { roleName } from "./role-name";
import { Invitation } from "./schema";

/** Invites somebody by mail, in a role. One invitation an address: a new one takes the place of the old. */
export const inviteMember = platformCommand(
  { name: "invite-member", access: "member:write", input: Invitation },
  async (ctx, { email, role, employeeId }) => {
    const { tenant, account } = ctx;
    await countAttempt("invitations", tenant.organisationId);
    if (employeeId) await refuseUnknownEmployee(ctx, employeeId);
    const token = newToken();
    await ctx.transaction(async (tx) => {
      await refuseMember(tx, tenant.organisationId, email, employeeId);
      await withdrawOpen(tx, tenant.organisationId, email);
      await tx.insert(invitations).values({
        organisationId: tenant.organisationId,
        email,
        role,
        employeeId,
        tokenHash: hashToken(token),
        invitedBy: account.userId,
        expiresAt: sql`now() + interval '7 days'`,
      });
      const [known] = await tx.select({ locale: users.locale }).from(users).where(eq(users.email, email));
      const locale = known?.locale ?? tenant.locale;
      const t = translatorFor(locale);
      await queueMail(tx, {
        organisationId: tenant.organisationId,
        to: email,
        locale,
        subject: t("mails.invitationSubject", { organisation: tenant.name }),
        text: t("mails.invitationText", {
          inviter: account.name,
          organisation: tenant.name,
          role: roleName(t, role),
          link: `${env().appUrl}/invitation/${token}`,
        }),
      });
    });
    return { email };
  },
);

async function refuseUnknownEmployee({ tenant, actor }: MemberCtx, employeeId: string): Promise<void> {
  const found = await inOrganisation(tenant.schema, actor.employeeId, "read", (tx) =>
    tx.select({ id: employees.id }).from(employees).where(eq(employees.id, employeeId)),
  );
  if (found.length === 0) throw new DomainError("invalid", "choose", { field: "employeeId" });
}

async function refuseMember(
  tx: PlatformTx,
  organisationId: string,
  email: string,
  employeeId: string | null,
): Promise<void> {
  const present = await tx
    .select({ email: users.email, employeeId: memberships.employeeId })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.organisationId, organisationId));
  if (present.some((member) => member.email === email)) {
    throw new DomainError("conflict", "member_already", { field: "email" });
  }
  if (employeeId && present.some((member) => member.employeeId === employeeId)) {
    throw new DomainError("conflict", "employee_taken", { field: "employeeId" });
  }
}

async function withdrawOpen(tx: PlatformTx, organisationId: string, email: string): Promise<void> {
  await tx
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.email, email),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    );
}
