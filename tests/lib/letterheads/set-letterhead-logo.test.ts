import { expect, it } from "vitest";
import { getLetterheadLogo } from "@/lib/letterheads/get-letterhead-logo";
import { setLetterheadLogo } from "@/lib/letterheads/set-letterhead-logo";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { jpeg, png } from "./pictures";

useDatabase();

it("takes PNG and JPEG by their bytes, the last one sent", async () => {
  await rolledBack(async (ctx) => {
    await setLetterheadLogo(ctx, { logo: png(40, 20) });
    await setLetterheadLogo(ctx, { logo: jpeg(30, 10) });
    expect(await getLetterheadLogo(ctx, {})).toEqual({ mediaType: "image/jpeg", bytes: jpeg(30, 10) });
  });
});

it("refuses what is no picture, too large, or would break the document", async () => {
  await rolledBack(async (ctx) => {
    const refused = {
      required: Buffer.alloc(0),
      letterhead_logo_type: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      letterhead_logo_too_large: Buffer.concat([png(1, 1), Buffer.alloc(256 * 1024)]),
      logo_broken: png(40, 20, { rows: 3 }),
    };
    for (const [message, logo] of Object.entries(refused))
      await expect(setLetterheadLogo(ctx, { logo }), message).rejects.toMatchObject({
        message,
        details: { field: "logo" },
      });
    expect(await getLetterheadLogo(ctx, {})).toBeNull();
  });
});
