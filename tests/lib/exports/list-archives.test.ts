import { expect, it } from "vitest";
import { exports } from "@/db/tenant/schema/exports";
import { formatterFor } from "@/lib/core/format";
import { listArchives } from "@/lib/exports/list-archives";
import { presentArchives } from "@/lib/exports/present-archives";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

it("tells what is being made, what can be fetched, and what is gone or failed", async () => {
  await rolledBack(async (ctx) => {
    const { now, tx, actor, tenant } = ctx;
    const hour = (n: number) => new Date(now.getTime() + n * 3_600_000);
    const archive = {
      actorId: actor.employeeId,
      kind: "archive",
      subject: "archive",
      format: "zip",
    } as const;
    await tx.insert(exports).values([
      { ...archive, at: hour(-1) },
      { ...archive, at: hour(-2), finishedAt: now, expiresAt: hour(1), rowCount: 1200, byteCount: 5000 },
      { ...archive, at: hour(-99), finishedAt: hour(-98), expiresAt: hour(-1), rowCount: 9 },
      { ...archive, at: hour(-100), failedAt: hour(-99) },
      { ...archive, subject: "fetched", at: now },
    ]);
    const tools = { t: translatorFor("en"), format: formatterFor("en", "UTC", "SEK"), tenant };
    const { rows } = presentArchives(await listArchives(ctx, {}), tools);
    expect(rows.map(({ what, href }) => [what, Boolean(href)])).toEqual([
      ["Being created", false],
      ["Ready to download", true],
      ["No longer available", false],
      ["Could not be created", false],
    ]);
    expect(rows[1]?.detail).toContain("1,200 rows, 5 kB");
    await expect(listArchives(actingAs(ctx, "bertil"), {})).rejects.toThrow("forbidden");
  });
});
