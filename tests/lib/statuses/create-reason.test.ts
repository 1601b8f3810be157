import { expect, it } from "vitest";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { createReason } from "@/lib/statuses/create-reason";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

it("adds a reason, last of its outcome", async () => {
  await rolledBack(async (ctx) => {
    await sampleCases(ctx);
    await createReason(ctx, { outcome: "lost", nameSv: "Konkurs" });
    expect((await listCaseReasons(ctx, { outcome: "lost" })).at(-1)).toMatchObject({ name: "Konkurs" });
    expect((await listCaseReasons(ctx, { outcome: "won" })).map(({ name }) => name)).not.toContain("Konkurs");
  });
});

it("needs an outcome and a name in the organisation's language", async () => {
  await rolledBack(async (ctx) => {
    const wrong = (values: object, fields: object) =>
      expect(createReason(ctx, { outcome: "lost", nameSv: "Konkurs", ...values })).rejects.toMatchObject({
        details: { fields },
      });
    await wrong({ outcome: "open" }, { outcome: "choose" });
    await wrong({ nameSv: "", nameEn: "Bankruptcy" }, { nameSv: "required" });
  });
});
