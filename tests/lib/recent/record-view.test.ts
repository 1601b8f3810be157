import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { listRecent } from "@/lib/recent/list-recent";
import { recordView } from "@/lib/recent/record-view";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addContact, addCustomer, as } from "../customers/samples";

useDatabase();

it("keeps the last twenty of each kind, the newest first, and each once", async () => {
  await rolledBack(async (ctx) => {
    const ids: string[] = [];
    for (let n = 1; n <= 22; n++) {
      const id = await addCustomer(ctx, { name: `Kund ${n}` });
      ids.push(id);
      await recordView(ctx, { kind: "customer", rowId: id });
    }
    await recordView(ctx, { kind: "contact", rowId: await addContact(ctx) });
    await recordView(ctx, { kind: "customer", rowId: ids[4] ?? "" });
    const names = (await listRecent(ctx, {})).map((row) => row.name);
    expect(names.slice(0, 4)).toEqual(["Kund 5", "Karin Åkerlund", "Kund 22", "Kund 21"]);
    expect(names).toHaveLength(21);
    const { rows } = await ctx.tx.execute(sql`select 1 from change_log where table_name = 'recent_views'`);
    expect(rows).toEqual([]);
  });
});

it("is everybody's own", async () => {
  await rolledBack(async (ctx) => {
    await recordView(ctx, { kind: "customer", rowId: await addCustomer(ctx) });
    expect(await listRecent(as(ctx, "bertil"), {})).toEqual([]);
  });
});
