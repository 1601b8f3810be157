import { expect, it } from "vitest";
import { getLetterhead } from "@/lib/letterheads/get-letterhead";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("is empty while nobody has said anything", async () => {
  await rolledBack(async (ctx) => {
    expect(await getLetterhead(ctx, {})).toMatchObject({
      version: 0,
      name: null,
      iban: null,
      logoMark: null,
    });
  });
});
