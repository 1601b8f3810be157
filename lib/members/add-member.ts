import { eq } from "drizzle-orm";
import { users } from "@/db/platform/schema/users";
import { platformTransaction } from "@/db/transaction";
import { insertUser } from "@/lib/auth/insert-user";
import { hashPassword } from "@/lib/auth/password";
import { translateConstraint } from "@/lib/core/constraint-errors";
import type { Role } from "@/lib/core/permissions";
import { findTenant } from "@/lib/organisations/find-tenant";
import { joinOrganisation } from "./join-organisation";

type Input = { organisationId: string; name: string; email: string; password: string; role: Role };

/**
 * Makes a member without an invitation; an account that is there already keeps its name and password. For the seed,
 * the command line and tests, which are nobody's form.
 */
export async function addMember({ organisationId, name, password, role, ...rest }: Input) {
  const email = rest.email.trim().toLowerCase();
  const passwordHash = await hashPassword(password);
  try {
    return await platformTransaction(async (tx) => {
      const tenant = await findTenant(tx, organisationId);
      const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
      const userId =
        known?.id ?? (await insertUser(tx, { name, email, passwordHash, locale: tenant.locale }));
      const employeeId = await joinOrganisation(tx, { tenant, user: { id: userId, name, email }, role });
      return { userId, employeeId };
    });
  } catch (error) {
    throw translateConstraint(error);
  }
}
