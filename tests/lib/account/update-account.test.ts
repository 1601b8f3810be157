import { expect, it } from "vitest";
import { updateAccount } from "@/lib/account/update-account";
import { findSession } from "@/lib/auth/find-session";
import { listEmployees } from "@/lib/employees/list-employees";
import { committed, useDatabase } from "@/tests/support/context";
import { holderOf, sessionOf } from "@/tests/support/platform";

useDatabase();
const values = { name: "Berra Ek", locale: "da", theme: "dark", singleKeys: "on" } as const;

it("changes one's own name, language and habits, and the name where one works", async () => {
  const token = await sessionOf("bertil");
  await updateAccount(await holderOf(token), {
    ...values,
    role: "administrator",
    email: "x@x.example",
  } as typeof values);
  const account = await findSession(token);
  expect(account).toMatchObject({ name: "Berra Ek", locale: "da", theme: "dark", singleKeys: true });
  expect(account).toMatchObject({ email: "bertil@nordbygg.example", memberships: [{ role: "seller" }] });
  const names = await committed(async (ctx) => (await listEmployees(ctx, {})).map(({ name }) => name));
  expect(names).toContain("Berra Ek");
  expect(names).not.toContain("Bertil Ek");
});

it("turns single keys off when the box is empty", async () => {
  const token = await sessionOf("bertil");
  await updateAccount(await holderOf(token), { ...values, singleKeys: undefined });
  expect((await findSession(token))?.singleKeys).toBe(false);
});
