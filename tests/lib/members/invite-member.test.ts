import { expect, it } from "vitest";
import { invitations } from "@/db/platform/schema/sessions";
import { platformTransaction } from "@/db/transaction";
import { getInvitation } from "@/lib/members/get-invitation";
import { inviteMember } from "@/lib/members/invite-member";
import { useDatabase } from "@/tests/support/context";
import { emailOf, idOf } from "@/tests/support/people";
import { guest, mailedToken, mailsTo, refusalOf, signedIn } from "@/tests/support/platform";

useDatabase();

it("mails a link for seven days, of which only the hash is kept", async () => {
  const email = "ny@nordbygg.example";
  await inviteMember(await signedIn("anna"), { email: " Ny@Nordbygg.example", role: "seller" });
  const token = await mailedToken(email);
  const [mail] = await mailsTo(email);
  expect(mail?.subject).toBe("Inbjudan till Nordbygg AB");
  expect(mail?.text).toContain("Din roll blir: Säljare");
  expect(mail?.text).toContain(`http://localhost:3000/invitation/${token}`);
  const rows = await platformTransaction((tx) => tx.select().from(invitations));
  expect(JSON.stringify(rows)).not.toContain(token);
  const days = ((rows[0]?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(6.9);
  expect(days).toBeLessThanOrEqual(7);
});

it("puts a new invitation in the place of the old", async () => {
  const email = "igen@nordbygg.example";
  const anna = await signedIn("anna");
  await inviteMember(anna, { email, role: "seller" });
  const first = await mailedToken(email);
  await inviteMember(anna, { email, role: "report_viewer" });
  const second = await mailedToken(email);
  expect(await getInvitation(guest(), { token: first })).toBeNull();
  expect(await getInvitation(guest(), { token: second })).toMatchObject({ role: "report_viewer" });
});

it("answers alike whether the address has an account elsewhere or none", async () => {
  const anna = await signedIn("anna");
  expect(await inviteMember(anna, { email: emailOf("rut", "fjordkraft"), role: "seller" })).toEqual({
    email: emailOf("rut", "fjordkraft"),
  });
  expect(await inviteMember(anna, { email: "ingen@x.example", role: "seller" })).toEqual({
    email: "ingen@x.example",
  });
});

it("refuses members, unknown employees, unknown roles and several addresses", async () => {
  const anna = await signedIn("anna");
  const invite = (input: Record<string, string>) =>
    refusalOf(inviteMember(anna, { email: "x@x.example", role: "seller", ...input }));
  expect(await invite({ email: emailOf("bertil", "nordbygg") })).toBe("conflict: member_already");
  expect(await invite({ employeeId: idOf("employee", "fjordkraft", "rut") })).toBe("invalid: choose");
  expect(await invite({ employeeId: idOf("employee", "nordbygg", "rut") })).toBe("conflict: employee_taken");
  expect(await invite({ role: "owner" })).toBe("invalid: check_fields");
  expect(await invite({ email: "x@x.example, y@y.example" })).toBe("invalid: check_fields");
  expect(await invite({ email: "x@x.example\r\nBcc: y@y.example" })).toBe("invalid: check_fields");
});

it("is the administrators' alone", async () => {
  const call = inviteMember(await signedIn("bertil"), { email: "x@x.example", role: "administrator" });
  expect(await refusalOf(call)).toBe("forbidden: forbidden");
});
