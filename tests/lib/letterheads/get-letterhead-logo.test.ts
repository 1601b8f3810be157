import { expect, it } from "vitest";
import { getLetterheadLogo } from "@/lib/letterheads/get-letterhead-logo";
import { setLetterheadLogo } from "@/lib/letterheads/set-letterhead-logo";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { png } from "./pictures";

useDatabase();

it("gives the picture as it was sent, or none", async () => {
  await rolledBack(async (ctx) => {
    expect(await getLetterheadLogo(ctx, {})).toBeNull();
    await setLetterheadLogo(ctx, { logo: png(8, 8) });
    expect(await getLetterheadLogo(ctx, {})).toEqual({ mediaType: "image/png", bytes: png(8, 8) });
  });
});
