import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { workOffRuns } from "@/lib/batches/jobs";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { dismissPair } from "@/lib/duplicates/dismiss-pair";
import { keepScanning } from "@/lib/duplicates/keep-scanning";
import { listPairs } from "@/lib/duplicates/list-pairs";
import { startScan } from "@/lib/duplicates/start-scan";
import { committed, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const kerstin = idOf("employee", "nordbygg", "kerstin");
const attempt = { job: { attempts: 1, max_attempts: 5 } };
const scan = async () => {
  await committed((ctx) => startScan(ctx, {}));
  await workOffRuns({ schema: await committed(async (ctx) => ctx.tenant.schema) }, attempt);
};
const said = async (ctx: Ctx, entity: "customers" | "contacts", record?: string) =>
  (await listPairs(ctx, { entity, record: record ?? null })).pairs.rows.map(
    ({ low, high, score, reasons }) => [
      [low.name, high.name].toSorted().join(" = "),
      score,
      reasons.toSorted().join(),
    ],
  );

it("finds pairs by what they share, in the register and of one record, for those who see both, until told otherwise", async () => {
  await committed((ctx) =>
    ctx.tx.execute(sql`
      with c as (insert into customers (name, country, org_number, email, website, street, postcode, visibility, owner_id) values
        ('Åkerlund & Söner AB', 'SE', '556016-0680', null, null, null, null, 'everyone', null),
        ('Aakerlund og Sønner', 'SE', '5560160680', null, null, null, null, 'everyone', null),
        ('Bygg Andersson', 'SE', null, null, null, 'Storgatan 1', '111 22', 'everyone', null),
        ('Anderson Bygg HB', 'SE', null, null, null, 'Storgatan 1', '111 22', 'everyone', null),
        ('Gmail ett', 'SE', null, null, 'gmail.com', null, null, 'everyone', null),
        ('Helt annan', 'SE', null, null, 'gmail.com', null, null, 'everyone', null),
        ('Moderbolaget', 'SE', '5566778899', 'x@koncern.se', null, null, null, 'everyone', null),
        ('Dotterbolaget', 'SE', '5566778800', 'x@koncern.se', null, null, null, 'everyone', null),
        ('Hemlig AB', 'SE', '999', null, null, null, null, 'owner', ${kerstin}),
        ('Öppen AB', 'SE', '999', null, null, null, null, 'everyone', null))
      insert into contacts (first_name, last_name, email) values ('Per', 'Ek', 'per@ek.se'), ('P', 'Ek', 'PER@ek.se'), ('Per', 'Ek', null)`),
  );
  await scan();
  await committed(async (ctx) => {
    const found = await said(ctx, "customers");
    expect(found).toEqual([
      ["Aakerlund og Sønner = Åkerlund & Söner AB", 95, "orgNumber,similarName"],
      ["Anderson Bygg HB = Bygg Andersson", 45, "address,similarName"],
    ]);
    expect((await said(actingAs(ctx, "kerstin"), "customers")).map(([names]) => names)).toContain(
      "Hemlig AB = Öppen AB",
    );
    expect(await said(ctx, "contacts")).toEqual([["P Ek = Per Ek", 55, "email"]]);
    const [pair] = (await listPairs(ctx, {})).pairs.rows;
    const { low, high } = pair ?? { low: { id: "" }, high: { id: "" } };
    expect(await said(ctx, "customers", low.id)).toEqual(found.slice(0, 1));
    const dismissed = await inBatch(ctx, (own) =>
      dismissPair(own, { entity: "customers", lowId: high.id, highId: low.id }),
    );
    expect(await said(ctx, "customers", low.id)).toEqual([]);
    expect(await said(ctx, "customers")).toEqual(found.slice(1));
    await inBatch(ctx, (own) => undoBatch(own, { batchId: dismissed.batchId }));
    expect(await said(ctx, "customers")).toEqual(found);
    const secret = await ctx.tx.execute<{ id: string }>(
      sql`select id from customers where org_number = '999' order by name`,
    );
    const [hidden, open] = secret.rows.map(({ id }) => id);
    const blind = inBatch(ctx, (own) =>
      dismissPair(own, { entity: "customers", lowId: hidden ?? "", highId: open ?? "" }),
    );
    expect((await blind).refused?.code).toBe("not_found");
  });
});

it("looks again at what was written since, and at nothing else", async () => {
  await committed((ctx) =>
    ctx.tx.execute(
      sql`update customers set org_number = null, version = version + 1, updated_at = now() where org_number = '5560160680'`,
    ),
  );
  await committed((ctx) => keepScanning(ctx));
  await workOffRuns({ schema: await committed(async (ctx) => ctx.tenant.schema) }, attempt);
  await committed(async (ctx) => {
    expect((await said(ctx, "customers")).map(([names]) => names)).toEqual([
      "Anderson Bygg HB = Bygg Andersson",
    ]);
    const { scan } = await listPairs(ctx, {});
    expect(scan).toMatchObject({ state: "done", done: 1, total: 1 });
    await keepScanning(ctx);
    expect((await listPairs(ctx, {})).scan?.id).toBe(scan?.id);
  });
});
