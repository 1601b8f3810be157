import { expect, it } from "vitest";
import { exports } from "@/db/tenant/schema/exports";
import { getArchive } from "@/lib/exports/get-archive";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";

useDatabase();

it("hands out to administrators what is ready, while its time lasts, and nothing that is no archive", async () => {
  await rolledBack(async (ctx) => {
    const add = async (subject: string, hours: number) => {
      const [row] = await ctx.tx
        .insert(exports)
        .values({
          actorId: ctx.actor.employeeId,
          kind: "archive",
          subject,
          format: "zip",
          expiresAt: new Date(ctx.now.getTime() + hours * 3_600_000),
        })
        .returning({ id: exports.id });
      return row?.id ?? "";
    };
    const archiveId = await add("archive", 1);
    expect(await getArchive(ctx, { archiveId })).toMatchObject({ id: archiveId });
    await expect(getArchive(actingAs(ctx, "bertil"), { archiveId })).rejects.toThrow("forbidden");
    for (const other of [await add("archive", -1), await add("fetched", 1)])
      await expect(getArchive(ctx, { archiveId: other })).rejects.toThrow("not_found");
  });
});
