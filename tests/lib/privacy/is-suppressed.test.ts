import { expect, it } from "vitest";
import { suppressions } from "@/db/tenant/schema/exports";
import { isSuppressed, suppressedAmong } from "@/lib/privacy/is-suppressed";
import { suppressionHashes } from "@/lib/privacy/suppression-hashes";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("knows an erased person again by address, number or name with day of birth, however they are written", async () => {
  await rolledBack(async (ctx) => {
    const person = {
      emails: ["Siv.Åkesson@example.se"],
      phones: ["070-174 06 05"],
      name: "Siv Åkesson",
      birthDate: "1961-04-02",
    };
    const hashes = suppressionHashes(person, "SE");
    expect(hashes).toHaveLength(3);
    expect(hashes.join()).not.toMatch(/siv|0701740605/i);
    await ctx.tx.insert(suppressions).values(hashes.map((hash) => ({ hash })));
    expect(await isSuppressed(ctx, { emails: [" siv.åkesson@EXAMPLE.se"] })).toBe(true);
    expect(await isSuppressed(ctx, { phones: ["+46 70 174 06 05"] })).toBe(true);
    expect(await isSuppressed(ctx, { name: "ÅKESSON, Siv", birthDate: "1961-04-02" })).toBe(true);
    // Somebody else of the same name, and somebody of whom nothing is known.
    const others = [{ name: "Siv Åkesson" }, { name: "Siv Åkesson", birthDate: "1990-01-01" }, {}, person];
    expect(await suppressedAmong(ctx, others)).toEqual(new Set([3]));
  });
});
