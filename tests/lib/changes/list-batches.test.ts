import { expect, it } from "vitest";
import { batches } from "@/db/tenant/schema/change-log";
import { logCall } from "@/lib/calls/log-call";
import { listBatches } from "@/lib/changes/list-batches";
import { presentBatches } from "@/lib/changes/present-batches";
import { undoBatch } from "@/lib/changes/undo-batch";
import { formatterFor } from "@/lib/core/format";
import { createCustomer } from "@/lib/customers/create-customer";
import { translatorFor } from "@/lib/i18n/translator";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { sampleCalls } from "../calls/sample-calls";

useDatabase();

const company = { country: "SE", website: "", foundedYear: "" };

it("lists the latest batches: a seller's own, an administrator's everybody's", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    await inBatch(ctx, (own) => createCustomer(own, { ...company, name: "Annas" }));
    const mine = await inBatch(bertil, (own) => createCustomer(own, { ...company, name: "Bertils" }));
    // The employee's own row was made in his name when the test's organisation was.
    expect((await listBatches(bertil, {})).map((row) => [row.actorName, row.rowLabel])).toEqual([
      ["Bertil Ek", "Bertils"],
      ["Bertil Ek", "Bertil Ek"],
    ]);
    expect((await listBatches(ctx, {})).slice(0, 2).map((row) => row.rowLabel)).toEqual(["Bertils", "Annas"]);
    await expect(listBatches(actingAs(ctx, "rut"), {})).rejects.toMatchObject({ code: "forbidden" });
    await inBatch(bertil, (own) => undoBatch(own, { batchId: mine.batchId }));
    expect((await listBatches(bertil, {})).map((row) => row.undone)).toEqual([false, true, false]);
  });
});

it("keeps another's owner-only record out, and its batch with it", async () => {
  await rolledBack(async (ctx) => {
    const bertil = actingAs(ctx, "bertil");
    const before = await listBatches(ctx, {});
    const hidden = {
      ...company,
      name: "Hemlig",
      visibility: "owner",
      ownerId: bertil.actor.employeeId,
    } as const;
    const { batchId } = await inBatch(bertil, (own) => createCustomer(own, hidden));
    expect(await listBatches(ctx, {})).toEqual(before);
    expect((await listBatches(bertil, {}))[0]?.rowLabel).toBe("Hemlig");
    expect(await inBatch(ctx, (own) => undoBatch(own, { batchId }))).toMatchObject({
      refused: { code: "not_found" },
    });
  });
});

it("shows an import by its name and size, also when much has happened since", async () => {
  await rolledBack(async (ctx) => {
    const imported = await inBatch(ctx, async ({ tx, batchId, actor }) => {
      await tx.insert(batches).values({
        id: batchId,
        verb: "import-crm-sales",
        label: "sales_pipeline.csv",
        actorId: actor.employeeId,
      });
      await tx.execute(
        "insert into customers (name, country) select 'Rad ' || n, 'SE' from generate_series(1, 3000) n",
      );
    });
    for (let n = 0; n < 30; n++)
      await inBatch(ctx, ({ tx }) =>
        tx.execute(
          `update customers set city = '${n}', version = version + 1 where id in (select id from customers limit 50)`,
        ),
      );
    const rows = await listBatches(ctx, {});
    expect(rows.length).toBeLessThanOrEqual(100);
    const row = rows.find(({ batchId }) => batchId === imported.batchId);
    expect(row).toMatchObject({ label: "sales_pipeline.csv", rows: 3000, undone: false });
    const tools = {
      t: translatorFor("sv"),
      format: formatterFor("sv", "Europe/Stockholm", "SEK"),
      tenant: { slug: "nordbygg" },
    };
    const [shown] = presentBatches(row ? [row] : [], tools).batches;
    expect([shown?.lines[0]?.text, shown?.note]).toEqual(["sales_pipeline.csv", "import · 3\u00a0000 rader"]);
  });
});

it("calls a call after whom it was with, or after its number as people write it, however the exchange gave it", async () => {
  await rolledBack(async (ctx) => {
    const { customerId } = await sampleCalls(ctx);
    const called = async (call: { number?: string; customerId?: string }) => {
      await inBatch(ctx, (inner) => logCall(inner, call));
      return (await listBatches(ctx, {}))[0]?.rowLabel;
    };
    expect(await called({ number: "+46701740605" })).toBe("070-174 06 05");
    expect(await called({ number: "växel 12" })).toBe("växel 12");
    expect(await called({ number: "0701740605", customerId })).toBe("Åkerlund & Söner AB");
    expect(await called({ customerId })).toBe("Åkerlund & Söner AB");
  });
});
