import { eq } from "drizzle-orm";
import { organisations } from "@/db/platform/schema/organisations";
import { memberships, users } from "@/db/platform/schema/users";
import { platformRead, platformTransaction } from "@/db/transaction";
import { hashPassword, verifyPassword } from "@/lib/auth/password";

/** Gives another password to every demo sign-in that still has the one before; one that somebody chose stays. */
export async function changeDemoPassword(before: string, wanted: string): Promise<void> {
  const rows = await platformRead((tx) =>
    tx
      .selectDistinct({ id: users.id, passwordHash: users.passwordHash })
      .from(users)
      .innerJoin(memberships, eq(memberships.userId, users.id))
      .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
      .where(eq(organisations.isDemo, true)),
  );
  for (const { id, passwordHash } of rows) {
    if (!(await verifyPassword(before, passwordHash))) continue;
    const changed = await hashPassword(wanted);
    await platformTransaction((tx) =>
      tx.update(users).set({ passwordHash: changed }).where(eq(users.id, id)),
    );
  }
}
