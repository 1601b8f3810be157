import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import type { Ctx } from "@/lib/core/context";
import { scanSome } from "@/lib/duplicates/scan-some";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

/** All steps of a search; `between` happens after each. */
async function search(ctx: Ctx, input: object, between = async (_step: number) => {}) {
  const [begun] = await ctx.tx
    .insert(batchRuns)
    .values({
      id: crypto.randomUUID(),
      kind: "duplicates",
      actorId: ctx.actor.employeeId,
      verb: "x",
      label: "",
      total: 0,
      input: { ...input },
    })
    .returning();
  let run = begun;
  for (let step = 1; run && run.finishedAt === null; step++) {
    await scanSome(ctx, run);
    await between(step);
    [run] = await ctx.tx.select().from(batchRuns).where(eq(batchRuns.id, run.id));
  }
  const { rows } = await ctx.tx.execute(sql`
    select entity, low_id, high_id, score, (select array_agg(one order by one) from unnest(reasons) one) as reasons
      from duplicate_pairs order by 1, 2, 3`);
  return { done: run?.done, pairs: rows };
}

it("finds by gathered keys what it finds by looking each up, also when the server crashes on the way, and forgets pairs that are none", async () => {
  await rolledBack(async (ctx) => {
    // Keys that two to eighteen records share, some of them too many to say anything.
    await ctx.tx.execute(sql`
      insert into customers (name, country, org_number, email, website, phone, phone_e164, street, postcode)
      select (array['Åkerlund Bygg', 'Aakerlund Bygg AB', 'Bygg Åkerlund'])[1 + n % 3] || ' ' || n / 3 % 40, 'SE',
             case when n % 4 = 0 then '55' || n % 90 end, case when n % 3 = 0 then 'info@f' || n % 50 || '.se' end,
             (array['gmail.com', 'f' || n % 70 || '.se', null])[1 + n % 3], null, case when n % 5 = 0 then '+4640' || 1000 + n % 60 end,
             case when n % 2 = 0 then 'Storgatan ' || n % 30 end, case when n % 6 > 0 then '111 2' || n % 2 end
        from generate_series(1, 300) n`);
    await ctx.tx.execute(sql`
      insert into contacts (first_name, last_name, email, archived_at)
      select 'Per', 'Ek' || n % 60, case when n % 3 = 0 then 'per@ek' || n % 45 || '.se' end, case when n % 10 = 0 then now() end
        from generate_series(1, 200) n`);
    const each = await search(ctx, { since: "2000-01-01" });
    expect(each.pairs.length).toBeGreaterThan(100);
    await ctx.tx.execute(sql`
      insert into duplicate_pairs (entity, low_id, high_id, score, reasons)
      select 'customers', min(id::text)::uuid, max(id::text)::uuid, 90, '{name}' from customers on conflict do nothing`);
    const whole = await search(ctx, {});
    expect(whole.pairs).toEqual(each.pairs);
    expect(whole.done).toBe(each.done);
    const crashed = await search(ctx, {}, async (step) => {
      if (step === 1 || step === 4) await ctx.tx.execute(sql`select forget_duplicate_keys()`);
    });
    expect(crashed.pairs).toEqual(each.pairs);
    const left = await ctx.tx.execute(sql`select from duplicate_keys union all select from batch_run_rows`);
    expect(left.rows).toHaveLength(0);
  });
});
