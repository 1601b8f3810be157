import { and, eq, isNull } from "drizzle-orm";
import { users } from "@/db/platform/schema/users";
import { insertUser } from "@/lib/auth/insert-user";
import { hashPassword } from "@/lib/auth/password";
import { translateConstraint } from "@/lib/core/constraint-errors";
import { DomainError, notFound } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { isCountry } from "./countries";
import { type MadeOrganisation, makeOrganisation, type OrganisationSpec } from "./make-organisation";

type Input = Omit<OrganisationSpec, "country"> & {
  country: string;
  locale: Locale;
  /** A new account, or one that is there. */
  administrator: { name: string; email: string; password: string } | { userId: string };
};

/**
 * Makes an organisation, ready to use, with its first administrator. For those who may: the seed, the command line and
 * verbs that have checked who asks.
 * @throws DomainError `conflict` for a taken slug or address, `unavailable` when no schema is ready.
 */
export async function createOrganisation({
  administrator,
  country,
  ...spec
}: Input): Promise<MadeOrganisation> {
  if (!isCountry(country)) throw new DomainError("invalid", "choose", { field: "country" });
  const passwordHash = "password" in administrator ? await hashPassword(administrator.password) : "";
  try {
    return await makeOrganisation({ ...spec, country }, async (tx) => {
      if ("userId" in administrator) {
        const [user] = await tx
          .select({ userId: users.id, name: users.name, email: users.email, locale: users.locale })
          .from(users)
          .where(and(eq(users.id, administrator.userId), isNull(users.disabledAt)));
        if (!user) throw notFound();
        return user;
      }
      const { name } = administrator;
      const email = administrator.email.trim().toLowerCase();
      const userId = await insertUser(tx, { name, email, passwordHash, locale: spec.locale });
      return { userId, name, email, locale: spec.locale };
    });
  } catch (error) {
    throw translateConstraint(error);
  }
}
