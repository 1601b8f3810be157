import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { collate } from "@/db/collate";
import { invitations } from "@/db/platform/schema/sessions";
import { memberships, users } from "@/db/platform/schema/users";
import { employees } from "@/db/tenant/schema/employees";
import type { PlatformTx } from "@/db/transaction";
import type { Role } from "@/lib/core/permissions";
import { platformQuery } from "@/lib/core/platform-query";
import { inOrganisation } from "@/lib/organisations/in-organisation";

export type MemberRow = {
  /** Null for an employee without a sign-in. */
  membershipId: string | null;
  employeeId: string;
  name: string;
  email: string | null;
  team: string | null;
  role: Role | null;
  isDisabled: boolean;
  isSelf: boolean;
};
export type InvitationRow = {
  id: string;
  email: string;
  role: Role;
  inviter: string;
  employeeId: string | null;
  expiresAt: Date;
  isOver: boolean;
};

/** Everybody who works in the organisation, with or without a sign-in, and who is invited. */
export const listMembers = platformQuery(
  { name: "list-members", access: "member:read", input: z.object({}) },
  async ({ tenant, actor, transaction }): Promise<{ members: MemberRow[]; invitations: InvitationRow[] }> => {
    const people = await inOrganisation(tenant.schema, actor.employeeId, "read", (tx) =>
      tx
        .select({
          employeeId: employees.id,
          name: employees.name,
          email: employees.email,
          team: employees.team,
          active: employees.active,
        })
        .from(employees)
        .orderBy(collate(employees.name, tenant.collation), employees.id),
    );
    const { signIns, open } = await transaction(async (tx) => ({
      signIns: await readSignIns(tx, tenant.organisationId),
      open: await readInvitations(tx, tenant.organisationId),
    }));
    const byEmployee = new Map(signIns.map((row) => [row.employeeId, row]));
    const members = people.map(({ employeeId, name, email, team, active }) => {
      const signIn = byEmployee.get(employeeId);
      return {
        membershipId: signIn?.membershipId ?? null,
        employeeId,
        name,
        email: signIn?.email ?? email,
        team,
        role: signIn?.role ?? null,
        isDisabled: signIn ? signIn.isDisabled : !active,
        isSelf: employeeId === actor.employeeId,
      };
    });
    return { members, invitations: open };
  },
);

function readSignIns(tx: PlatformTx, organisationId: string) {
  return tx
    .select({
      membershipId: memberships.id,
      employeeId: memberships.employeeId,
      email: users.email,
      role: memberships.role,
      isDisabled: sql<boolean>`${memberships.disabledAt} is not null`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(eq(memberships.organisationId, organisationId));
}

function readInvitations(tx: PlatformTx, organisationId: string): Promise<InvitationRow[]> {
  return tx
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      inviter: users.name,
      employeeId: invitations.employeeId,
      expiresAt: invitations.expiresAt,
      isOver: sql<boolean>`${invitations.expiresAt} <= now()`,
    })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.invitedBy))
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .orderBy(desc(invitations.createdAt));
}
