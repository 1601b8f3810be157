import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rateLimits, sessions } from "@/db/platform/schema/sessions";
import { users } from "@/db/platform/schema/users";
import { platformTransaction } from "@/db/transaction";
import { findSession, hashToken } from "@/lib/auth/find-session";
import { rememberDevice } from "@/lib/auth/known-device";
import { signIn } from "@/lib/auth/sign-in";
import { useDatabase } from "@/tests/support/context";
import { emailOf, idOf } from "@/tests/support/people";
import { givePassword, guest, refusalOf } from "@/tests/support/platform";
import { processorMsOf } from "@/tests/support/processor-time";

useDatabase();
const password = "granit-tall-sjö";
const anna = emailOf("anna", "nordbygg");
const bertil = emailOf("bertil", "nordbygg");
const wrong = "invalid: wrong_credentials";
const throttled = "too_many: too_many";

beforeAll(async () => {
  await givePassword("anna", "nordbygg", password);
  await givePassword("bertil", "nordbygg", password);
});
beforeEach(async () => {
  await platformTransaction((tx) => tx.delete(rateLimits));
});

const enter = (email: string, typed: string, from: Parameters<typeof guest>[0] = {}) =>
  signIn(guest(from), { email, password: typed });
const fail = async (times: number, email = anna, from: Parameters<typeof guest>[0] = {}) => {
  for (let time = 0; time < times; time++) await refusalOf(enter(email, "fel lösenord", from));
};

it("starts a new session each time, and keeps no more of its token than the hash", async () => {
  const first = await enter(` ${anna.toUpperCase()} `, password);
  const second = await enter(anna, password);
  expect(first.token).not.toBe(second.token);
  expect(Buffer.from(first.token, "base64url")).toHaveLength(32);
  expect((await findSession(first.token))?.userId).toBe(idOf("user", "nordbygg", "anna"));
  const rows = await platformTransaction((tx) => tx.select().from(sessions));
  expect(rows.map((row) => row.tokenHash)).toContain(hashToken(first.token));
  expect(JSON.stringify(rows)).not.toContain(first.token);
});

it("gives one answer to a wrong password, an unknown address, an account without password and a disabled one", async () => {
  const id = idOf("user", "nordbygg", "bertil");
  const disable = (disabledAt: ReturnType<typeof sql> | null) =>
    platformTransaction((tx) => tx.update(users).set({ disabledAt }).where(eq(users.id, id)));
  expect(await refusalOf(enter(anna, "fel lösenord"))).toBe(wrong);
  expect(await refusalOf(enter("ingen@nordbygg.example", password))).toBe(wrong);
  expect(await refusalOf(enter(emailOf("rut", "nordbygg"), ""))).toBe("invalid: check_fields");
  expect(await refusalOf(enter(emailOf("rut", "nordbygg"), password))).toBe(wrong);
  await disable(sql`now()`);
  expect(await refusalOf(enter(bertil, password))).toBe(wrong);
  await disable(null);
});

it("takes as long for an unknown address as for a wrong password", async () => {
  const unknown = "ingen@nordbygg.example";
  const times: Record<string, number[]> = { [anna]: [], [unknown]: [] };
  await fail(1, unknown); // the hash that unknown addresses are compared with is made once
  // In turns, so that a machine which slows down weighs on both.
  for (let time = 0; time < 15; time++) {
    await platformTransaction((tx) => tx.delete(rateLimits));
    for (const email of [anna, unknown]) {
      times[email]?.push(await processorMsOf(() => fail(1, email)));
    }
  }
  const median = (email: string) => times[email]?.sort((a, b) => a - b)[7] ?? 0;
  const ratio = median(unknown) / median(anna);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.7);
});

describe("when somebody guesses", () => {
  it("refuses the right password too after ten failures, and lets it in again when they have passed", async () => {
    await fail(10);
    expect(await refusalOf(enter(anna, password))).toBe(throttled);
    await platformTransaction((tx) => tx.update(rateLimits).set({ expire: Date.now() - 1 }));
    expect(await refusalOf(enter(anna, password))).toBe("done");
  });

  it("counts attempts that are made at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => refusalOf(enter(anna, "fel lösenord"))),
    );
    expect(answers.filter((answer) => answer === wrong).length).toBeLessThanOrEqual(10);
    expect(answers.filter((answer) => answer === throttled).length).toBeGreaterThanOrEqual(20);
  });

  it("counts over all networks to one account, and over all accounts from one network", async () => {
    for (let n = 1; n <= 10; n++) await fail(1, anna, { network: `198.51.100.${n}` });
    expect(await refusalOf(enter(anna, password, { network: "203.0.113.9" }))).toBe(throttled);
    for (let n = 1; n <= 10; n++) await fail(1, `gissning-${n}@nordbygg.example`, { network: "203.0.113.7" });
    expect(await refusalOf(enter(bertil, password, { network: "203.0.113.7" }))).toBe(throttled);
    expect(await refusalOf(enter(bertil, password, { network: "203.0.113.8" }))).toBe("done");
  });

  it("throttles unknown addresses like known ones", async () => {
    await fail(10, "ingen@nordbygg.example");
    expect(await refusalOf(enter("ingen@nordbygg.example", password))).toBe(throttled);
  });

  it("lets in a device that signed in to the account before, and only that", async () => {
    const { deviceCookie } = await enter(anna, password);
    await fail(10, anna, { network: "203.0.113.7" });
    const known = { network: "203.0.113.7", deviceCookie };
    expect(await refusalOf(enter(anna, password, known))).toBe("done");
    expect(await refusalOf(enter(bertil, password, known))).toBe(throttled);
    const forged = { network: "203.0.113.7", deviceCookie: `${deviceCookie.split(".")[0]}.AAAA` };
    expect(await refusalOf(enter(anna, password, forged))).toBe(throttled);
  });

  it("counts a known device by itself", async () => {
    const deviceCookie = rememberDevice(null, anna);
    await fail(10, anna, { deviceCookie });
    expect(await refusalOf(enter(anna, password, { deviceCookie }))).toBe(throttled);
    expect(await refusalOf(enter(anna, password))).toBe("done");
  });

  it("forgives one's own slips on getting in, not those that others made on the same network", async () => {
    await fail(6, "gissning@nordbygg.example");
    await fail(3);
    expect(await refusalOf(enter(anna, password))).toBe("done");
    await fail(3);
    expect(await refusalOf(enter(anna, password))).toBe("done");
    await fail(4, "gissning@nordbygg.example");
    expect(await refusalOf(enter(bertil, password))).toBe(throttled);
  });
});
