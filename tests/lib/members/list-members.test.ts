import { expect, it } from "vitest";
import { employees } from "@/db/tenant/schema/employees";
import { inviteMember } from "@/lib/members/invite-member";
import { listMembers } from "@/lib/members/list-members";
import { committed, useDatabase } from "@/tests/support/context";
import { refusalOf, signedIn } from "@/tests/support/platform";

useDatabase();

it("lists members, employees without a sign-in and open invitations, of one's own organisation", async () => {
  await committed((ctx) => ctx.tx.insert(employees).values({ name: "Åke Utan" }));
  await inviteMember(await signedIn("anna"), { email: "ny@nordbygg.example", role: "seller" });
  await inviteMember(await signedIn("anna", "fjordkraft"), {
    email: "ny@fjordkraft.example",
    role: "seller",
  });
  const { members, invitations } = await listMembers(await signedIn("anna"), {});
  expect(members.map(({ name, role }) => [name, role])).toEqual([
    ["Anna Lind", "administrator"],
    ["Bertil Ek", "seller"],
    ["Kerstin Öberg", "seller"],
    ["Rut Viberg", "report_viewer"],
    ["Åke Utan", null],
  ]);
  expect(members.filter(({ isSelf }) => isSelf).map(({ name }) => name)).toEqual(["Anna Lind"]);
  expect(invitations).toMatchObject([{ email: "ny@nordbygg.example", inviter: "Anna Lind", isOver: false }]);
  expect(JSON.stringify({ members, invitations })).not.toContain("oken");
});

it("is the administrators' alone", async () => {
  expect(await refusalOf(listMembers(await signedIn("bertil"), {}))).toBe("forbidden: forbidden");
  expect(await refusalOf(listMembers(await signedIn("rut"), {}))).toBe("forbidden: forbidden");
});
