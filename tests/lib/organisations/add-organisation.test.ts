import { expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-session";
import { addOrganisation } from "@/lib/organisations/add-organisation";
import { guest, holderOf, refusalOf, sessionOf } from "@/tests/support/platform";
import { useStockedDatabase } from "@/tests/support/stock";

useStockedDatabase("nb");

it("makes one more organisation for somebody signed in, with them as its administrator", async () => {
  const token = await sessionOf("rut");
  const made = await addOrganisation(await holderOf(token), {
    organisationName: "Rut Viberg AS",
    country: "NO",
  });
  expect(made.slug).toBe("rut-viberg");
  const roles = (await findSession(token))?.memberships.map(({ slug, role }) => [slug, role]);
  expect(roles).toEqual([
    ["nordbygg", "report_viewer"],
    ["rut-viberg", "administrator"],
  ]);
});

it("is for those who are signed in", async () => {
  const call = addOrganisation(guest(), { organisationName: "X", country: "NO" });
  expect(await refusalOf(call)).toBe("forbidden: forbidden");
});
