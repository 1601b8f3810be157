import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/auth/password";

it("hashes with argon2id, 19 MiB, two passes, one lane, and a salt of its own", async () => {
  const [one, two] = [await hashPassword("granit-tall-sjö"), await hashPassword("granit-tall-sjö")];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword("granit-tall-sjö", one)).toBe(true);
  expect(await verifyPassword("granit-tall-sjö ", one)).toBe(false);
  expect(await verifyPassword("granit-tall-sjö", null)).toBe(false);
});
