import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { getLetterhead } from "@/lib/letterheads/get-letterhead";
import { setLetterheadLogo } from "@/lib/letterheads/set-letterhead-logo";
import { updateLetterhead } from "@/lib/letterheads/update-letterhead";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { inBatch } from "@/tests/support/in-batch";
import { png } from "./pictures";

useDatabase();

it("is kept once, beside its logo, and told to whoever had it open before", async () => {
  await rolledBack(async (ctx) => {
    await setLetterheadLogo(ctx, { logo: png(40, 20) });
    await updateLetterhead(ctx, { version: 1, name: "Nordbygg", iban: "se45 5000 0000 0583 9825 7466" });
    expect(await getLetterhead(ctx, {})).toMatchObject({
      version: 2,
      name: "Nordbygg",
      iban: "SE4550000000058398257466",
      mediaType: "image/png",
      logoMark: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
    await expect(updateLetterhead(ctx, { version: 1, name: "Annat" })).rejects.toMatchObject({
      code: "conflict",
      details: { formValues: { version: "2" } },
    });
    await expect(updateLetterhead(ctx, { version: 2, iban: "SE00", bic: "X" })).rejects.toMatchObject({
      details: { fields: { iban: "iban_form", bic: "bic_form" } },
    });
  });
});

it("is put back as one", async () => {
  await rolledBack(async (ctx) => {
    const { batchId } = await inBatch(ctx, (inner) => updateLetterhead(inner, { version: 0, name: "X" }));
    await inBatch(ctx, (inner) => undoBatch(inner, { batchId }));
    expect(await getLetterhead(ctx, {})).toMatchObject({ version: 0, name: null });
  });
});
