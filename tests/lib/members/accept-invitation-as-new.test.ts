import { expect, it } from "vitest";
import { employees } from "@/db/tenant/schema/employees";
import { findSession } from "@/lib/auth/find-session";
import { signIn } from "@/lib/auth/sign-in";
import { acceptInvitationAsNew } from "@/lib/members/accept-invitation-as-new";
import { inviteMember } from "@/lib/members/invite-member";
import { committed, useDatabase } from "@/tests/support/context";
import { emailOf } from "@/tests/support/people";
import { guest, mailedToken, refusalOf, signedIn } from "@/tests/support/platform";

useDatabase();
const password = "fjell-lyng-torsk";

async function invite(email: string, employeeId?: string): Promise<string> {
  await inviteMember(await signedIn("anna"), { email, role: "seller", employeeId });
  return mailedToken(email);
}

it("makes the account, joins in the role of the invitation and signs in, once", async () => {
  const email = "nils@nordbygg.example";
  const token = await invite(email);
  const input = { token, name: "Nils Ny", password, role: "administrator", email: "x@x.example" };
  const answers = await Promise.allSettled(
    [1, 2, 3].map(() => acceptInvitationAsNew(guest({ locale: "nb" }), input)),
  );
  const done = answers.filter((answer) => answer.status === "fulfilled");
  expect(done).toHaveLength(1);
  const account = await findSession(done[0]?.value.token ?? "");
  expect(account).toMatchObject({ email, locale: "nb", memberships: [{ slug: "nordbygg", role: "seller" }] });
  expect(await refusalOf(signIn(guest(), { email, password }))).toBe("done");
});

it("gives an employee without a sign-in theirs, with all that is theirs", async () => {
  const [named] = await committed((ctx) =>
    ctx.tx.insert(employees).values({ name: "Agent Ett" }).returning({ id: employees.id }),
  );
  const [known] = await committed((ctx) =>
    ctx.tx
      .insert(employees)
      .values({ name: "Agent Två", email: "Tva@nordbygg.example" })
      .returning({ id: employees.id }),
  );
  const join = async (email: string, employeeId?: string) => {
    const { token } = await acceptInvitationAsNew(guest(), {
      token: await invite(email, employeeId),
      name: "X",
      password,
    });
    return (await findSession(token))?.memberships[0]?.employeeId;
  };
  expect(await join("ett@nordbygg.example", named?.id)).toBe(named?.id);
  expect(await join("tva@nordbygg.example")).toBe(known?.id);
});

it("never sets the password of an account that is there", async () => {
  const token = await invite(emailOf("rut", "fjordkraft"));
  const call = acceptInvitationAsNew(guest(), { token, name: "Tjuv", password });
  expect(await refusalOf(call)).toBe("rule: sign_in_to_accept");
});
