import { expect, it } from "vitest";
import { suggestEmployees } from "@/lib/employees/suggest-employees";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("finds colleagues by how a word of their name begins, and takes signs literally", async () => {
  await rolledBack(async (ctx) => {
    const names = async (q: string) => (await suggestEmployees(ctx, { q })).map(({ label }) => label);
    expect(await names("ober")).toEqual(["Kerstin Öberg"]);
    expect(await names("Be")).toEqual(["Bertil Ek"]);
    expect(await names("ertil")).toEqual([]);
    expect(await names("%")).toEqual([]);
    expect(await names("")).toHaveLength(4);
  });
});
