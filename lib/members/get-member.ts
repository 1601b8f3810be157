import { and, eq, sql } from "drizzle-orm";
import { memberships, users } from "@/db/platform/schema/users";
import { notFound } from "@/lib/core/errors";
import { platformQuery } from "@/lib/core/platform-query";
import { MemberRef } from "./schema";

/** One member who can sign in, or could. */
export const getMember = platformQuery(
  { name: "get-member", access: "member:read", input: MemberRef },
  async ({ tenant, account, transaction }, { membershipId }) =>
    transaction(async (tx) => {
      const [member] = await tx
        .select({
          membershipId: memberships.id,
          employeeId: memberships.employeeId,
          name: users.name,
          email: users.email,
          role: memberships.role,
          isDisabled: sql<boolean>`${memberships.disabledAt} is not null`,
          isSelf: sql<boolean>`${users.id} = ${account.userId}`,
        })
        .from(memberships)
        .innerJoin(users, eq(users.id, memberships.userId))
        .where(and(eq(memberships.id, membershipId), eq(memberships.organisationId, tenant.organisationId)));
      if (!member) throw notFound();
      return member;
    }),
);
