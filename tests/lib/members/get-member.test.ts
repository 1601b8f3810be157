import { expect, it } from "vitest";
import { getMember } from "@/lib/members/get-member";
import { useDatabase } from "@/tests/support/context";
import { refusalOf, signedIn } from "@/tests/support/platform";
import { membershipOf } from "./members";

useDatabase();

it("shows a member of one's own organisation and of no other", async () => {
  const anna = await signedIn("anna");
  const own = await getMember(anna, { membershipId: await membershipOf("rut") });
  expect(own).toMatchObject({ name: "Rut Viberg", role: "report_viewer", isDisabled: false, isSelf: false });
  const foreign = getMember(anna, { membershipId: await membershipOf("rut", "fjordkraft") });
  expect(await refusalOf(foreign)).toBe("not_found: not_found");
});
