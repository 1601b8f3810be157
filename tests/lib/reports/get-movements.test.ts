import { randomUUID } from "node:crypto";
import Big from "big.js";
import { desc, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { casePipelines, caseReasons, caseStatuses, cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { type Move, moves } from "@/lib/cases/moves";
import { CaseFilter } from "@/lib/cases/schema";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { sumCases } from "@/lib/cases/sum-cases";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { getMovements } from "@/lib/reports/get-movements";
import { foldSome } from "@/lib/reports/jobs";
import type { MovementsFilter } from "@/lib/reports/schema";
import { committed, useDatabase } from "@/tests/support/context";
import { idOf, type Person } from "@/tests/support/people";

useDatabase();

/** What was there to choose from. */
let stock: {
  open: { id: string; pipelineId: string }[];
  stalled: { id: string; pipelineId: string };
  won: string;
  lost: string;
  reason: string;
  customers: string[];
  hidden: string;
};

beforeAll(async () => {
  await committed(async (ctx) => {
    await setUpCases(ctx, {});
    const [pipeline] = await ctx.tx
      .insert(casePipelines)
      .values({ names: { sv: "Service" }, position: 2 })
      .returning({ id: casePipelines.id });
    const pipelineId = pipeline?.id ?? "";
    await ctx.tx.insert(caseStatuses).values([
      { kind: "open", pipelineId, names: { sv: "Ny" }, position: 1, probabilityPercent: 33 },
      { kind: "stalled", pipelineId, names: { sv: "Is" }, position: 2, probabilityPercent: 10 },
    ]);
    const statuses = await ctx.tx.select().from(caseStatuses);
    const [reason] = await ctx.tx.select().from(caseReasons).where(eq(caseReasons.outcome, "lost"));
    const hers = { visibility: "owner" as const, ownerId: idOf("employee", "nordbygg", "bertil") };
    const made = await ctx.tx
      .insert(customers)
      .values([
        { name: "Shared", country: "SE" },
        { name: "Hidden", country: "SE", ...hers },
      ])
      .returning({ id: customers.id });
    const ofKind = (kind: string) => statuses.filter((status) => status.kind === kind);
    const placed = (rows: typeof statuses) =>
      rows.map((row) => ({ id: row.id, pipelineId: row.pipelineId ?? "" }));
    stock = {
      open: placed(ofKind("open")),
      stalled: placed(ofKind("stalled"))[0] ?? { id: "", pipelineId: "" },
      won: ofKind("won")[0]?.id ?? "",
      lost: ofKind("lost")[0]?.id ?? "",
      reason: reason?.id ?? "",
      customers: made.map(({ id }) => id),
      hidden: made[1]?.id ?? "",
    };
  });
});

const verbs = [
  "create",
  "create",
  "create",
  "move",
  "stall",
  "win",
  "lose",
  "reopen",
  "reprice",
  "reprice",
  "probability",
  "probability",
  "owner",
  "expected",
  "currency",
  "hide",
  "archive",
  "restore",
  "undo",
] as const;
const step = fc.record({ verb: fc.constantFrom(...verbs), which: fc.nat(5), n: fc.nat(9_999) });
type Step = { verb: (typeof verbs)[number]; which: number; n: number };

const owners = [idOf("employee", "nordbygg", "anna"), idOf("employee", "nordbygg", "bertil"), null];
const days = ["2026-12-01", "2027-01-15", null];
const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Writes as the verbs do, whatever they would refuse: the report must be right all the same. */
async function take(ctx: Ctx, { verb, which, n }: Step, batches: string[]): Promise<void> {
  const present = await ctx.tx.select().from(cases).orderBy(desc(cases.id)).limit(6);
  const crmCase = at(present, which);
  const open = at(stock.open, n);
  const placed = {
    statusId: open.id,
    statusKind: "open" as const,
    pipelineId: open.pipelineId,
    closedOn: null,
    stalledUntil: null,
    stalledReason: null,
    reasonId: null,
    probabilityPercent: n % 100,
  };
  if (verb === "create" || !crmCase) {
    const values = { title: `Case ${n}`, customerId: at(stock.customers, n), ownerId: at(owners, n) };
    await ctx.tx.insert(cases).values({
      ...placed,
      ...values,
      value: n % 7 === 0 ? null : `${n}.${(n % 90) + 10}`,
      currency: at(["SEK", "ISK"], n),
      expectedCloseOn: at(days, n),
    });
    return;
  }
  if (verb === "undo") {
    await undoBatch(ctx, { batchId: at(batches, n) }).catch(() => null);
    return;
  }
  const none = { ...placed, statusId: crmCase.statusId };
  const changes = {
    move: placed,
    reopen: placed,
    stall: {
      ...placed,
      statusId: stock.stalled.id,
      statusKind: "stalled" as const,
      pipelineId: stock.stalled.pipelineId,
      stalledUntil: "2027-01-01",
      stalledReason: "later",
    },
    win: {
      ...none,
      statusId: stock.won,
      statusKind: "won" as const,
      probabilityPercent: 100,
      closedOn: ctx.today,
    },
    lose: {
      ...none,
      statusId: stock.lost,
      statusKind: "lost" as const,
      probabilityPercent: 0,
      closedOn: ctx.today,
      reasonId: stock.reason,
    },
    reprice: { value: n % 5 === 0 ? null : `${n}.05` },
    probability: ["won", "lost"].includes(crmCase.statusKind) ? {} : { probabilityPercent: n % 101 },
    owner: crmCase.visibility === "owner" ? {} : { ownerId: at(owners, n) },
    expected: { expectedCloseOn: at(days, n) },
    currency: { currency: at(["SEK", "ISK"], n) },
    hide: crmCase.ownerId ? { visibility: at(["owner", "everyone"] as const, n) } : {},
    archive: { archivedAt: ctx.now },
    restore: { archivedAt: null },
  }[verb];
  if (Object.keys(changes).length > 0)
    await ctx.tx
      .update(cases)
      .set({ ...changes, title: randomUUID() })
      .where(eq(cases.id, crmCase.id));
}

type State = typeof cases.$inferSelect;
type Snapshot = { instant: string; states: Map<string, State> };

async function record(): Promise<Snapshot> {
  return committed(async (ctx) => {
    const rows = await ctx.tx.select().from(cases);
    const clock = await ctx.tx.execute<{ instant: string }>(
      sql`select to_char(clock_timestamp() at time zone ${ctx.tenant.timeZone}, 'YYYY-MM-DD"T"HH24:MI:SS.US') as instant`,
    );
    return {
      instant: clock.rows[0]?.instant ?? "",
      states: new Map(rows.map((row) => [row.id, row])),
    };
  });
}

type Filter = Partial<Pick<MovementsFilter, "owner" | "pipeline" | "expectedFrom" | "expectedTo">>;
const matches = (state: State, { owner, pipeline, expectedFrom, expectedTo }: Filter) =>
  (!owner || (state.ownerId ?? "none") === owner) &&
  (!pipeline || state.pipelineId === pipeline) &&
  (!expectedFrom || (state.expectedCloseOn ?? "") >= expectedFrom) &&
  (!expectedTo || (state.expectedCloseOn ?? "9999") <= expectedTo);
const isIn = (state: State | undefined, filter: Filter): state is State =>
  state?.statusKind === "open" && state.archivedAt === null && matches(state, filter);

function moveOf(a: State | undefined, b: State | undefined, filter: Filter, wasOpen: boolean): Move[] {
  const [before, after] = [isIn(a, filter), isIn(b, filter)];
  if (after && !before) {
    if (!a) return ["new"];
    if (a.archivedAt) return ["restored"];
    return [a.statusKind === "stalled" ? "resumed" : a.statusKind === "open" ? "entered" : "reopened"];
  }
  if (before && !after) {
    if (!b) return ["deleted"];
    if (b.archivedAt) return ["archived"];
    return [b.statusKind === "open" ? "left" : b.statusKind];
  }
  if (!a || !b || !before)
    return b && b.statusKind !== "open" && wasOpen && matches(b, filter) ? ["passed"] : [];
  if (a.currency !== b.currency) return ["currency"];
  const [va, vb] = [Number(a.value), Number(b.value)];
  const [pa, pb] = [a.probabilityPercent, b.probabilityPercent];
  return [
    ...(vb === va ? [] : [vb > va ? ("valueUp" as const) : ("valueDown" as const)]),
    ...(pb === pa ? [] : [pb > pa ? ("probabilityUp" as const) : ("probabilityDown" as const)]),
  ];
}

const sum = (amounts: (string | null)[]) =>
  amounts.reduce((total, amount) => total.plus(amount ?? 0), new Big(0)).toFixed(2);

function heldAt(states: State[], filter: Filter, currency: string) {
  const own = states.filter((state) => isIn(state, filter) && state.currency === currency);
  return {
    count: own.length,
    value: sum(own.map(({ value }) => value)),
    weighted: sum(own.map(({ weightedValue }) => weightedValue)),
  };
}

it("splits the difference between any two instants into parts that add up to it, and lead to their cases", async () => {
  const employee = (person: Person) => idOf("employee", "nordbygg", person);
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 25, maxLength: 30 }),
      fc.array(
        fc.record({
          a: fc.nat(40),
          b: fc.nat(40),
          untilNow: fc.boolean(),
          viewer: fc.constantFrom<Person>("anna", "bertil"),
          filter: fc.nat(5),
        }),
        { minLength: 12, maxLength: 12 },
      ),
      async (steps, questions) => {
        const batches: string[] = [];
        const snapshots = [await record()];
        for (const one of steps) {
          await committed(async (ctx) => {
            batches.push(ctx.batchId);
            await take(ctx, one, batches);
          });
          // Some are made into what is kept, the others wait: no figure may tell them apart.
          if (one.n % 3 === 0) await committed(({ tx }) => foldSome(tx));
          snapshots.push(await record());
        }
        for (const { a, b, untilNow, viewer, filter: which } of questions) {
          const filter: Filter = at(
            [
              {},
              { owner: employee("bertil") },
              { owner: "none" },
              { pipeline: stock.stalled.pipelineId },
              { expectedFrom: "2026-12-01", expectedTo: "2026-12-31" },
              { expectedFrom: "2026-11-20", expectedTo: "2027-01-15" },
            ],
            which,
          );
          const last = snapshots.length - 1;
          const first = Math.min(a % snapshots.length, untilNow ? last : b % snapshots.length);
          const second = untilNow ? last : Math.max(a % snapshots.length, b % snapshots.length);
          await ask(snapshots, { first, second, untilNow, viewer, filter });
        }
        // What triggers keep of the log is what it tells.
        const kept = await committed(({ tx }) => tx.execute(sql`select wrong_case_history() as wrong`));
        expect(kept.rows).toEqual([{ wrong: 0 }]);
      },
    ),
    // A failure is told as it is: to make it smaller would take minutes.
    { numRuns: 4, endOnFailure: true },
  );
});

type Asked = { first: number; second: number; untilNow: boolean; viewer: Person; filter: Filter };

async function ask(snapshots: Snapshot[], { first, second, untilNow, viewer, filter }: Asked): Promise<void> {
  const between = snapshots.slice(first, second + 1).map(({ states }) => states);
  // Who may see a case is asked of what it is now, or was last.
  const lastly = new Map(snapshots.flatMap(({ states }) => [...states]));
  const me = idOf("employee", "nordbygg", viewer);
  const seen = (state: State) => {
    const now = lastly.get(state.id) ?? state;
    return (
      (now.visibility === "everyone" || now.ownerId === me) &&
      (now.customerId !== stock.hidden || viewer === "bertil")
    );
  };
  const statesAt = (place: number) => [...(snapshots[place]?.states.values() ?? [])].filter(seen);
  const asked = {
    ...filter,
    movedFrom: snapshots[first]?.instant,
    movedTo: untilNow ? undefined : snapshots[second]?.instant,
  };
  await committed(
    async (ctx) => {
      const report = await getMovements(ctx, asked);
      for (const currency of ["SEK", "ISK"]) {
        const section = report.find((one) => one.currency === currency);
        const nothing = { count: 0, value: "0.00", weighted: "0.00" };
        expect(section?.before ?? nothing).toEqual(heldAt(statesAt(first), filter, currency));
        expect(section?.after ?? nothing).toEqual(heldAt(statesAt(second), filter, currency));
        const parts = section?.parts ?? [];
        const { before, after } = section ?? { before: nothing, after: nothing };
        expect(before.count + parts.reduce((total, { count }) => total + count, 0)).toBe(after.count);
        expect(sum([before.value, ...parts.map(({ value }) => value)])).toBe(after.value);
        expect(sum([before.weighted, ...parts.map(({ weighted }) => weighted)])).toBe(after.weighted);
        for (const [heldAt, held] of [
          [asked.movedFrom, before],
          [asked.movedTo, after],
        ] as const) {
          if (!heldAt) continue;
          const rows = await sumCases(ctx, CaseFilter.parse({ ...filter, heldAt, currency }));
          const gone = [...(snapshots.at(-1)?.states.keys() ?? [])];
          const place = heldAt === asked.movedFrom ? first : second;
          const deleted = statesAt(place).filter(
            (state) => isIn(state, filter) && state.currency === currency && !gone.includes(state.id),
          );
          expect(rows.reduce((total, { count }) => total + count, 0)).toBe(held.count - deleted.length);
        }
        const ids = [...lastly.values()].filter(seen).map(({ id }) => id);
        for (const move of moves) {
          const own = ids.filter((id) => {
            const [a, b] = [snapshots[first]?.states.get(id), snapshots[second]?.states.get(id)];
            const wasOpen = between.some((states) => states.get(id)?.statusKind === "open");
            const currencies =
              move === "currency" ? [a?.currency, b?.currency] : [(isIn(a, filter) ? a : b)?.currency];
            return currencies.includes(currency) && moveOf(a, b, filter, wasOpen).includes(move);
          });
          expect(`${move} ${parts.find((part) => part.move === move)?.cases ?? 0}`).toBe(
            `${move} ${own.length}`,
          );
          if (own.length === 0) continue;
          const rows = await sumCases(ctx, CaseFilter.parse({ ...asked, moved: move, currency }));
          const there = own.filter((id) => snapshots.at(-1)?.states.has(id));
          expect(rows.reduce((total, { count }) => total + count, 0)).toBe(there.length);
        }
      }
    },
    { as: viewer },
  );
}
