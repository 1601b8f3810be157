import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { organisations } from "@/db/platform/schema/organisations";
import { users } from "@/db/platform/schema/users";
import { platformRead, platformTransaction } from "@/db/transaction";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { changeDemoPassword } from "@/scripts/seed/change-demo-password";
import { useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

useDatabase();

it("gives the new password to those who still have the old one, and to nobody outside the demo", async () => {
  const [old, own] = await Promise.all([hashPassword("old-demo-word"), hashPassword("chosen-by-anna")]);
  const bertil = idOf("user", "nordbygg", "bertil");
  const anna = idOf("user", "nordbygg", "anna");
  const outside = idOf("user", "fjordkraft", "bertil");
  await platformTransaction(async (tx) => {
    await tx.update(organisations).set({ isDemo: true }).where(eq(organisations.slug, "nordbygg"));
    for (const id of [bertil, outside])
      await tx.update(users).set({ passwordHash: old }).where(eq(users.id, id));
    await tx.update(users).set({ passwordHash: own }).where(eq(users.id, anna));
  });
  await changeDemoPassword("old-demo-word", "tall-birch-river-9");
  const hashOf = async (id: string) =>
    (await platformRead((tx) => tx.select().from(users).where(eq(users.id, id))))[0]?.passwordHash ?? null;
  expect(await verifyPassword("tall-birch-river-9", await hashOf(bertil))).toBe(true);
  expect(await hashOf(anna)).toBe(own);
  expect(await hashOf(outside)).toBe(old);
});
