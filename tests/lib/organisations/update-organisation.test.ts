import { expect, it } from "vitest";
import { findSession } from "@/lib/auth/find-session";
import { updateOrganisation } from "@/lib/organisations/update-organisation";
import { useDatabase } from "@/tests/support/context";
import { refusalOf, sessionOf, signedIn } from "@/tests/support/platform";

useDatabase();

it("renames one's own organisation and no other, and leaves its address", async () => {
  const extra = { name: "Nordbygg Norden AB", slug: "annan", currency: "EUR", organisationId: "annan" };
  await updateOrganisation(await signedIn("anna"), extra);
  const [own] = (await findSession(await sessionOf("anna")))?.memberships ?? [];
  expect(own).toMatchObject({ name: "Nordbygg Norden AB", slug: "nordbygg", currency: "SEK" });
  const [other] = (await findSession(await sessionOf("anna", "fjordkraft")))?.memberships ?? [];
  expect(other?.name).toBe("Fjordkraft Bygg AS");
});

it("is the administrators' alone", async () => {
  expect(await refusalOf(updateOrganisation(await signedIn("bertil"), { name: "X" }))).toBe(
    "forbidden: forbidden",
  );
});
