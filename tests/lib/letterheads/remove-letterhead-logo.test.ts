import { expect, it } from "vitest";
import { getLetterhead } from "@/lib/letterheads/get-letterhead";
import { getLetterheadLogo } from "@/lib/letterheads/get-letterhead-logo";
import { removeLetterheadLogo } from "@/lib/letterheads/remove-letterhead-logo";
import { setLetterheadLogo } from "@/lib/letterheads/set-letterhead-logo";
import { updateLetterhead } from "@/lib/letterheads/update-letterhead";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { png } from "./pictures";

useDatabase();

it("takes the picture away and leaves the words", async () => {
  await rolledBack(async (ctx) => {
    await updateLetterhead(ctx, { version: 0, name: "Nordbygg" });
    await setLetterheadLogo(ctx, { logo: png(8, 8) });
    await removeLetterheadLogo(ctx, {});
    expect(await getLetterheadLogo(ctx, {})).toBeNull();
    expect(await getLetterhead(ctx, {})).toMatchObject({ name: "Nordbygg", logoMark: null });
  });
});
