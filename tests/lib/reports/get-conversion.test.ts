import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import { archiveCase } from "@/lib/cases/archive-case";
import { closeCase } from "@/lib/cases/close-case";
import { createCase } from "@/lib/cases/create-case";
import { moveCase } from "@/lib/cases/move-case";
import { CaseFilter } from "@/lib/cases/schema";
import { stayEnds } from "@/lib/cases/stay-ends";
import { sumCases } from "@/lib/cases/sum-cases";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { getConversion, type Standing, type StatusConversion } from "@/lib/reports/get-conversion";
import { foldSome } from "@/lib/reports/jobs";
import { type EndRow, readEnds } from "@/lib/reports/read-ends";
import { readOneByOne } from "@/lib/reports/stays-one-by-one";
import { sampleCases } from "@/tests/lib/cases/sample-cases";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const always = { from: null, to: null };

async function read(ctx: Ctx, asked: Partial<Parameters<typeof getConversion>[1]> = {}) {
  const [pipeline] = await getConversion(ctx, { ...always, ...asked });
  return (name: string): StatusConversion => {
    const found = pipeline?.statuses.find((status) => status.name === name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
}

async function addStalled(ctx: Ctx): Promise<string> {
  const [open] = await ctx.tx.select().from(caseStatuses);
  const [row] = await ctx.tx
    .insert(caseStatuses)
    .values({
      kind: "stalled",
      pipelineId: open?.pipelineId ?? null,
      names: { sv: "På is" },
      position: 90,
      probabilityPercent: 10,
    })
    .returning({ id: caseStatuses.id });
  return row?.id ?? "";
}

it("tells where the cases of a status went", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId, reasonId } = await sampleCases(ctx);
    const stalled = await addStalled(ctx);
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) ids.push((await addCase({ statusId: statusId("Kontaktad") })).id);
    const [on, back, won, lost, onIce] = ids as [string, string, string, string, string];
    await moveCase(ctx, { caseId: on, statusId: statusId("Förhandling") });
    await moveCase(ctx, { caseId: back, statusId: statusId("Ny") });
    await closeCase(ctx, { caseId: won, outcome: "won" });
    await closeCase(ctx, { caseId: lost, outcome: "lost", reasonId: reasonId("Priset") });
    await ctx.tx
      .update(cases)
      .set({ statusId: stalled, statusKind: "stalled", stalledUntil: "2027-01-01", stalledReason: "Budget" })
      .where(sql`${cases.id} = ${onIce}`);
    const status = await read(ctx);
    expect(status("Kontaktad")).toMatchObject({
      entered: 6,
      ends: { on: 2, back: 1, stalled: 1, lost: 1, elsewhere: 0, still: 1 },
      history: { closed: 2, won: 1 },
    });
    expect(status("Förhandling")).toMatchObject({ entered: 1, ends: { still: 1 }, history: { closed: 0 } });
    expect(status("På is")).toMatchObject({ entered: 1, ends: { still: 1 } });
    for (const end of stayEnds) {
      const listed = await countOf(ctx, { stood: statusId("Kontaktad"), stoodUntil: end });
      expect(listed).toBe(status("Kontaktad").ends[end]);
    }
    expect(await countOf(ctx, { stood: statusId("Kontaktad"), stoodUntil: "left" })).toBe(5);
    expect(await countOf(ctx, { stood: statusId("Kontaktad"), state: "closed" })).toBe(2);
    expect(await countOf(ctx, { stood: statusId("Kontaktad"), state: "won" })).toBe(1);
  });
});

it("counts a case once, by its last time in the status, and a move that was undone not at all", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { id: caseId } = await addCase({ statusId: statusId("Ny") });
    await moveCase(ctx, { caseId, statusId: statusId("Kontaktad") });
    await moveCase(ctx, { caseId, statusId: statusId("Ny") });
    const { batchId } = await inBatch(ctx, (own) =>
      moveCase(own, { caseId, statusId: statusId("Förhandling") }),
    );
    await ctx.tx.execute(sql`set local app.verb = 'undo-batch'`);
    await inBatch(ctx, (own) => undoBatch(own, { batchId }));
    const status = await read(ctx);
    expect(status("Ny")).toMatchObject({ entered: 1, ends: { on: 0, still: 1 } });
    expect(status("Kontaktad")).toMatchObject({ entered: 1, ends: { back: 1 } });
    expect(status("Förhandling").entered).toBe(0);
  });
});

it("measures in days how long they stood, and takes the interval by the organisation's days", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    // Each case's own entry of now, in Förhandling, is the end of what the log is made to say of it before.
    const stoodFrom = async (days: number[]) => {
      const { id } = await addCase({ statusId: statusId("Förhandling") });
      for (const [place, ago] of days.entries())
        await log(ctx, { id, status: statusId(place === 0 ? "Ny" : "Kontaktad"), ago });
    };
    await stoodFrom([40, 20]);
    await stoodFrom([30, 28]);
    await stoodFrom([10, 9]);
    const status = await read(ctx);
    expect(status("Ny").left.median).toBeCloseTo(2, 3);
    expect(status("Ny").left.mean).toBeCloseTo(23 / 3, 3);
    expect(status("Ny").still).toEqual({ median: null, mean: null });
    expect(status("Kontaktad").left.median).toBeCloseTo(20, 3);
    expect(status("Förhandling").still.median).toBeCloseTo(0, 3);
    const lately = await read(ctx, { from: addDays(ctx.today, -29), to: addDays(ctx.today, -9) });
    expect(lately("Ny")).toMatchObject({ entered: 1, ends: { on: 1 } });
    expect(lately("Kontaktad")).toMatchObject({ entered: 3 });
    expect(lately("Förhandling").entered).toBe(0);
    const days = { stoodFrom: addDays(ctx.today, -29), stoodTo: addDays(ctx.today, -9) };
    expect(await countOf(ctx, { stood: statusId("Kontaktad"), ...days })).toBe(3);
  });
});

it("leaves out what the reader may not see, and archived cases; narrows to an owner, but not its history", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, addCustomer, customerId, statusId } = await sampleCases(ctx);
    const [bertil, kerstin] = [
      idOf("employee", "nordbygg", "bertil"),
      idOf("employee", "nordbygg", "kerstin"),
    ];
    const hidden = await addCustomer({ visibility: "owner", ownerId: kerstin });
    const open = await addCase({ ownerId: bertil });
    for (const values of [{ ownerOnly: true, ownerId: kerstin }, { customerId: hidden }, {}, {}]) {
      const { id } = await createCase(actingAs(ctx, "kerstin"), { title: "Ny fasad", customerId, ...values });
      await closeCase(actingAs(ctx, "kerstin"), { caseId: id, outcome: "won" });
    }
    const { id } = await addCase();
    await archiveCase(ctx, { caseId: id });
    const status = await read(ctx);
    expect(status("Ny")).toMatchObject({
      entered: 3,
      ends: { on: 2, still: 1 },
      history: { closed: 2, won: 2 },
    });
    const asKerstin = await read(actingAs(ctx, "kerstin"));
    expect(asKerstin("Ny")).toMatchObject({ entered: 5, history: { closed: 4 } });
    const bertils = await read(ctx, { owner: bertil });
    expect(bertils("Ny")).toMatchObject({ entered: 1, history: { closed: 2, won: 2 } });
    expect(await countOf(ctx, { stood: statusId("Ny"), owner: bertil })).toBe(1);
    expect(open.isVisible).toBe(true);
  });
});

it("keeps a pipeline's statuses to itself, and knows a case that went to another pipeline", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    const { rows } = await ctx.tx.execute<{ id: string; pipeline: string }>(sql`
      with pipeline as (insert into case_pipelines (names, position) values ('{"sv": "Service"}', 9) returning id)
      insert into case_statuses (kind, pipeline_id, names, position, probability_percent)
      select 'open', id, '{"sv": "Anmäld"}', 1, 50 from pipeline returning id, pipeline_id as pipeline`);
    const { id: caseId } = await addCase({ statusId: statusId("Förhandling") });
    await moveCase(ctx, { caseId, statusId: rows[0]?.id ?? "" });
    const all = await getConversion(ctx, always);
    expect(all.map(({ name }) => name)).toContain("Service");
    expect((await read(ctx))("Förhandling").ends).toMatchObject({ elsewhere: 1, back: 0 });
    const [only, ...others] = await getConversion(ctx, { ...always, pipeline: rows[0]?.pipeline });
    expect(others).toEqual([]);
    expect(only?.statuses).toMatchObject([{ name: "Anmäld", entered: 1 }]);
  });
});

it("comes to the same from kept sums as stay by stay, whatever the interval and whoever looks", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, addCustomer } = await sampleCases(ctx);
    const [bertil, kerstin] = [
      idOf("employee", "nordbygg", "bertil"),
      idOf("employee", "nordbygg", "kerstin"),
    ];
    const hidden = await addCustomer({ visibility: "owner", ownerId: kerstin });
    for (let n = 0; n < 24; n++) await addCase();
    await ctx.tx.execute(sql`
      update ${cases} set owner_id = case when number % 2 = 0 then ${bertil} else ${kerstin} end::uuid,
        visibility = case when number % 5 = 0 then 'owner' else 'everyone' end,
        customer_id = case when number % 7 = 0 then ${hidden}::uuid else customer_id end`);
    // Each case a dozen times from one status to another and back, at odd hours of two years.
    await ctx.tx.execute(sql`
      insert into change_log (id, at, batch_id, actor_id, verb, table_name, row_id, operation, old, new) overriding system value
      select -100000 + row_number() over (order by at), at, gen_random_uuid(), ${ctx.actor.employeeId}, 'test', 'cases', id, 'update', '{}',
          jsonb_build_object('status_id', s.ids[1 + abs(hashint8(number * 64 + g)::bigint) % cardinality(s.ids)])
        from (select id, number, g, now() - make_interval(mins => (abs(hashint8(number * 97 + g)::bigint) % 1000000)::int) as at
                from ${cases}, generate_series(1, 12) g) moves,
          (select array_agg(id order by position) as ids from ${caseStatuses}) s`);
    await ctx.tx.execute(sql`select fill_case_history()`);
    await foldSome(ctx.tx);
    const { id } = await addCase();
    await archiveCase(ctx, { caseId: id });
    // Given away since: this waits to be folded.
    await ctx.tx.execute(sql`
      update ${cases} set owner_id = case when number % 11 = 0 then ${kerstin}::uuid end where number % 10 in (1, 3)`);
    const intervals = [
      always,
      { from: "2025-01-01", to: "2025-12-31" },
      { from: "2026-01-01", to: ctx.today },
      { from: "2025-01-01", to: null },
      { from: null, to: "2025-12-31" },
      { from: addDays(ctx.today, -500), to: null },
      { from: null, to: addDays(ctx.today, -333) },
      { from: addDays(ctx.today, -400), to: addDays(ctx.today, -97) },
      { from: addDays(ctx.today, -40), to: ctx.today },
      { from: "2026-03-01", to: "2026-03-31" },
      { from: addDays(ctx.today, -3), to: addDays(ctx.today, -3) },
    ];
    for (const days of intervals)
      for (const person of ["anna", "bertil", "kerstin"] as const)
        expect(await rounded(readEnds(actingAs(ctx, person), days).then(({ ends }) => ends))).toEqual(
          await rounded(readOneByOne(actingAs(ctx, person), days)),
        );
    for (const days of intervals)
      for (const [person, owner] of [
        ["anna", bertil],
        ["bertil", kerstin],
        ["kerstin", kerstin],
        ["anna", "none"],
      ] as const) {
        const own = actingAs(ctx, person);
        expect(await rounded(readEnds(own, days, owner).then(({ ends }) => ends))).toEqual(
          await rounded(readOneByOne(own, days, owner)),
        );
        expect((await readEnds(own, days, owner)).history).toEqual((await readEnds(own, always)).history);
      }
    expect((await readEnds(ctx, always)).ends.length).toBeGreaterThan(3);
  });
});

async function rounded(read: Promise<EndRow[]>) {
  const round = ({ median, mean }: Standing) => [median?.toFixed(4), mean?.toFixed(4)];
  return (await read)
    .map(({ left, still, ...row }) => ({ ...row, left: round(left), still: round(still) }))
    .toSorted((a, b) => a.statusId.localeCompare(b.statusId));
}

async function countOf(ctx: Ctx, filter: Record<string, string>): Promise<number> {
  const sums = await sumCases(ctx, CaseFilter.parse(filter));
  return sums.reduce((total, { count }) => total + count, 0);
}

/** Writes an earlier change into the log, before every entry that is there, and has what is kept of it told anew. */
async function log(ctx: Ctx, { id, status, ago }: { id: string; status: string; ago: number }) {
  await ctx.tx.execute(sql`
    insert into change_log (id, at, batch_id, actor_id, verb, table_name, row_id, operation, old, new) overriding system value
    values (${-1000 - ago}, now() - make_interval(days => ${ago}), gen_random_uuid(), ${ctx.actor.employeeId}, 'test', 'cases',
      ${id}, 'update', '{}', jsonb_build_object('status_id', ${status}::text))`);
  await ctx.tx.execute(sql`select fill_case_history()`);
}
