import { and, eq } from "drizzle-orm";
import { memberships } from "@/db/platform/schema/users";
import { platformTransaction } from "@/db/transaction";
import { idOf, type OrganisationSlug, type Person } from "@/tests/support/people";

/** The id of a person's membership, as the members' page links to it. */
export async function membershipOf(person: Person, slug: OrganisationSlug = "nordbygg"): Promise<string> {
  const [row] = await platformTransaction((tx) =>
    tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(
          eq(memberships.userId, idOf("user", slug, person)),
          eq(memberships.organisationId, idOf("organisation", slug)),
        ),
      ),
  );
  return row?.id ?? "";
}
