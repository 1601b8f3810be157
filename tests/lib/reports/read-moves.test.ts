import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { countWrongKeptCases } from "@/db/kept-cases";
import { casePipelines, cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { foldSome } from "@/lib/reports/jobs";
import { type MoveRow, readMoves, readMovesOneByOne } from "@/lib/reports/read-moves";
import type { MovementsFilter } from "@/lib/reports/schema";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf, type Person } from "@/tests/support/people";

useDatabase();

const employee = (person: Person) => idOf("employee", "nordbygg", person);

/** Each case changed a dozen times, one thing at a time, at odd hours of two years. */
async function liveLong(ctx: Ctx, other: string): Promise<void> {
  await ctx.tx.execute(sql`
    insert into change_log (id, at, batch_id, actor_id, verb, table_name, row_id, operation, old, new) overriding system value
    select -100000 + row_number() over (order by at), at, gen_random_uuid(), ${ctx.actor.employeeId}, 'test', 'cases', id, 'update',
        case h % 9 when 0 then jsonb_build_object('owner_id', (array[${employee("bertil")}, ${employee("kerstin")}, null])[1 + h % 3])
          when 1 then jsonb_build_object('value', h % 900 / 7.0)
          when 2 then jsonb_build_object('probability_percent', h % 100)
          when 3 then jsonb_build_object('pipeline_id', ${other}::text)
          when 4 then jsonb_build_object('archived_at', case when h % 3 = 0 then at end)
          when 5 then jsonb_build_object('currency', (array['SEK', 'ISK'])[1 + h % 2])
          when 6 then jsonb_build_object('expected_close_on', (array['2026-12-03', '2026-12-20', '2027-01-15', null])[1 + h % 4])
          else jsonb_build_object('status_kind', (array['open', 'open', 'won', 'lost', 'stalled'])[1 + h % 5]) end, '{}'
      from (select id, abs(hashint8(number * 64 + g)::bigint) as h,
                now() - make_interval(mins => (abs(hashint8(number * 97 + g)::bigint) % 1000000)::int) as at
              from ${cases}, generate_series(1, 12) g) moves`);
  await ctx.tx.execute(sql`select fill_case_history()`);
}

const sorted = async (read: Promise<MoveRow[]>) =>
  (await read)
    .map(({ value, weighted, ...row }) => ({ ...row, value: Number(value), weighted: Number(weighted) }))
    .map((row) => (row.part === "later" ? { ...row, cases: 0 } : row))
    .filter(({ cases: n, count, value, weighted }) => n || count || value || weighted)
    .toSorted((a, b) => `${a.currency} ${a.part}`.localeCompare(`${b.currency} ${b.part}`));

it("comes to the same from what is kept as case by case, whatever the instants and whoever looks", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, addCustomer } = await sampleCases(ctx);
    const hidden = await addCustomer({ visibility: "owner", ownerId: employee("kerstin") });
    const shown = await addCustomer({});
    for (let n = 0; n < 24; n++) await addCase();
    const [other] = await ctx.tx
      .insert(casePipelines)
      .values({ names: { sv: "Avtal" }, position: 5 })
      .returning({ id: casePipelines.id });
    await ctx.tx.execute(sql`
      update ${cases} set owner_id = case when number % 2 = 0 then ${employee("bertil")} else ${employee("kerstin")} end::uuid,
        visibility = case when number % 5 = 0 then 'owner' else 'everyone' end,
        customer_id = case when number % 7 = 0 then ${hidden}::uuid when number % 7 = 1 then ${shown}::uuid else customer_id end`);
    await liveLong(ctx, other?.id ?? "");
    while (await foldSome(ctx.tx)) {}
    const { rows } = await ctx.tx.execute<{ rows: number; sums: number }>(
      sql`select (select count(*)::int from case_moves) as rows, (select count(*)::int from case_move_sums where facet = 'quarter') as sums`,
    );
    expect(rows[0]?.rows).toBeGreaterThan(rows[0]?.sums ?? 0);
    const at = (days: number, time = "00:00") => `${addDays(ctx.today, -days)}T${time}`;
    const intervals: [string | undefined, string | undefined][] = [
      [undefined, undefined],
      [at(600), undefined],
      [undefined, at(333)],
      [at(400, "13:37"), at(97, "04:05")],
      [at(40), at(5)],
      ["2026-03-01T00:00", "2026-04-01T00:00"],
      ["2026-01-16T01:00", "2026-10-01T02:00"],
      [at(3), at(1)],
    ];
    const filters: Partial<MovementsFilter>[] = [
      {},
      { owner: employee("bertil") },
      { owner: "none" },
      { pipeline: other?.id },
      { expectedFrom: "2026-12-01", expectedTo: "2026-12-31" },
      { pipeline: other?.id, owner: employee("kerstin") },
      { expectedFrom: "2026-12-10", pipeline: other?.id },
      { expectedFrom: "2027-01-01" },
      { expectedFrom: "2026-11-30", expectedTo: "2027-01-15" },
      { expectedFrom: "2026-12-20", expectedTo: "2027-02-03" },
      { expectedTo: "2026-12-31", owner: employee("bertil") },
    ];
    const people = ["anna", "bertil", "kerstin"] as const;
    const compare = async (first: number) => {
      for (const [place, [movedFrom, movedTo]] of intervals.entries()) {
        const own = actingAs(ctx, people[(first + place) % people.length] ?? "anna");
        for (const filter of [{}, filters[(first + place) % filters.length]])
          expect(await sorted(readMoves(own, { movedFrom, movedTo, ...filter }))).toEqual(
            await sorted(readMovesOneByOne(own, { movedFrom, movedTo, ...filter })),
          );
      }
    };
    await compare(0);
    // What the job has not come to: a customer is hidden, cases are written, opened to everybody and deleted.
    await ctx.tx
      .update(customers)
      .set({ visibility: "owner", ownerId: employee("bertil") })
      .where(sql`${customers.id} = ${shown}`);
    await ctx.tx.execute(sql`update ${cases} set visibility = 'everyone', value = 17 where number % 10 = 0`);
    await ctx.tx.execute(sql`delete from ${cases} where number % 6 = 0`);
    await compare(1);
    while (await foldSome(ctx.tx)) {}
    await compare(2);
    const count = async () =>
      countWrongKeptCases(async (text) => (await ctx.tx.execute(sql.raw(text))).rows, ctx.tenant.schema);
    expect(await count()).toBe(0);
    await ctx.tx.execute(
      sql`update case_move_sums set count = count + 1 where from_on = (select min(from_on) from case_move_sums)`,
    );
    expect(await count()).toBeGreaterThan(0);
  });
});
