import { sql } from "drizzle-orm";
import { getBoard } from "@/lib/board/get-board";
import { sumBoard } from "@/lib/board/sum-board";
import { listCases } from "@/lib/cases/list-cases";
import { summariseCases } from "@/lib/cases/summarise-cases";
import type { Ctx } from "@/lib/core/context";
import { addDays, monthEnd, monthStart, quarterEnd, quarterStart } from "@/lib/core/dates";
import { writeCursor } from "@/lib/core/paging";
import { getClosedReport } from "@/lib/reports/get-closed-report";
import { getConversion } from "@/lib/reports/get-conversion";
import { getMovements } from "@/lib/reports/get-movements";
import { getOverview } from "@/lib/reports/get-overview";
import { getPipelineReport } from "@/lib/reports/get-pipeline-report";
import { getStatusReport } from "@/lib/reports/get-status-report";
import { getTargets } from "@/lib/reports/get-targets";
import { closedDimensions, pipelineDimensions } from "@/lib/reports/schema";

/** Something that people wait for: a page with what it reads, or reads alone. */
export type SalesRead = { group: string; name: string; path?: string; run: (ctx: Ctx) => Promise<unknown> };
type Params = Record<string, string>;

/** What a page does not hold of a case: whom, which status, what stands in the middle of the list. */
export async function salesReads(ctx: Ctx): Promise<SalesRead[]> {
  const { rows } = await ctx.tx.execute<
    Record<"owner" | "status" | "pipeline" | "number" | "id" | "name", string>
  >(sql`
    select owner_id as owner, status_id as status, pipeline_id as pipeline, number::text, id, (select name from customers c where c.id = customer_id) as name
      from cases where status_kind = 'open' and owner_id is not null and archived_at is null order by number
    offset (select count(*) / 2 from cases where status_kind = 'open' and owner_id is not null and archived_at is null) limit 1`);
  const [middle] = rows;
  if (!middle) throw new Error("no open case with an owner");
  const deep = (...values: string[]) =>
    writeCursor({ side: "after", page: 2500, values: [...values, middle.id] });
  return [
    ...lists(ctx, middle, deep),
    ...sums(middle, ctx),
    ...boards(middle),
    ...reports(ctx, middle),
    ...overviews(),
  ];
}

type Middle = { owner: string; status: string; pipeline: string; number: string; name: string };

function lists(ctx: Ctx, middle: Middle, deep: (...values: string[]) => string): SalesRead[] {
  const list = (name: string, params: Params): SalesRead => ({
    group: "List",
    name,
    path: `cases?${new URLSearchParams(params)}`,
    run: (it) => listCases(it, params),
  });
  return [
    list("page 1, newest", {}),
    list("page 2,500, newest", { cursor: deep(middle.number) }),
    list("all cases, open and closed", { state: "all" }),
    ...["title", "customer", "owner", "value", "weighted", "followUp", "expectedClose", "updated"].map(
      (sort) => list(`by ${sort}`, { sort }),
    ),
    list("by customer, in the middle", { sort: "customer", cursor: deep(middle.name) }),
    list("closed, by closing day", { state: "closed", sort: "closed" }),
    list("of one owner", { owner: middle.owner }),
    list("of one status", { status: middle.status }),
    list("of one pipeline and one month", {
      pipeline: middle.pipeline,
      expectedMonth: monthStart(ctx.today, 1).slice(0, 7),
    }),
    list("follow-up overdue", { followUp: "overdue" }),
    list("closed this month", { closedFrom: monthStart(ctx.today) }),
    list("of one owner, by value", { owner: middle.owner, sort: "value" }),
    list("searched", { q: "server", state: "all" }),
  ];
}

function sums(middle: Middle, { today }: Ctx): SalesRead[] {
  const sum = (name: string, params: Params): SalesRead => ({
    group: "Charts and footer",
    name,
    run: (it) => summariseCases(it, params),
  });
  return [
    sum("as the list opens", {}),
    sum("all cases", { state: "all" }),
    sum("of one owner", { owner: middle.owner }),
    sum("of one pipeline and status", { pipeline: middle.pipeline, status: middle.status }),
    sum("of one month", { expectedMonth: monthStart(today, 1).slice(0, 7) }),
    sum("closed this year", { closedFrom: `${today.slice(0, 4)}-01-01` }),
    sum("of one source", { source: "Webben" }),
  ];
}

function boards(middle: Middle): SalesRead[] {
  const board = (name: string, params: Params): SalesRead => ({
    group: "Board",
    name,
    path: `board?${new URLSearchParams(params)}`,
    run: (it) => getBoard(it, params),
  });
  return [
    board("as it opens", {}),
    board("of one owner", { owner: middle.owner }),
    { group: "Board", name: "its sums alone", run: (it) => sumBoard(it, {}) },
  ];
}

function reports(ctx: Ctx, middle: Middle): SalesRead[] {
  const year = Number(ctx.today.slice(0, 4));
  const intervals = {
    "this year": { from: `${year}-01-01`, to: `${year}-12-31` },
    "12 months": { from: monthStart(ctx.today, -12), to: ctx.today },
    "all time": { from: null, to: null },
  };
  return [
    ...pipelineDimensions.map(
      (by): SalesRead => ({
        group: "Pipeline",
        name: `by ${by}`,
        path: `reports/pipeline?by=${by}`,
        run: (it) => getPipelineReport(it, { by }),
      }),
    ),
    { group: "Pipeline", name: "of one owner", run: (it) => getPipelineReport(it, { owner: middle.owner }) },
    {
      group: "Movements",
      name: "since the month began",
      path: "reports/movements",
      run: (it) => getMovements(it, { movedFrom: `${monthStart(ctx.today)}T00:00` }),
    },
    ...movements(ctx, middle),
    {
      group: "Conversion",
      name: "all time",
      run: (it) => getConversion(it, { from: null, to: null }),
    },
    {
      group: "Conversion",
      name: "this year, of one owner",
      run: (it) => getConversion(it, { owner: middle.owner, from: `${year}-01-01`, to: ctx.today }),
    },
    {
      group: "Conversion",
      name: "all time, of one owner",
      run: (it) => getConversion(it, { owner: middle.owner, from: null, to: null }),
    },
    {
      group: "Won and lost",
      name: "12 months, by customer, found by name",
      run: (it) =>
        getClosedReport(it, { by: "customer", q: middle.name.slice(0, 12), ...intervals["12 months"] }),
    },
    {
      group: "Won and lost",
      name: "this quarter, by customer",
      run: (it) =>
        getClosedReport(it, { by: "customer", from: quarterStart(ctx.today), to: quarterEnd(ctx.today) }),
    },
    {
      group: "Status overview",
      name: "this year",
      path: "reports/statuses",
      run: (it) => getStatusReport(it, { from: `${year}-01-01`, to: `${year}-12-31` }),
    },
    {
      group: "Targets",
      name: "this year",
      path: "reports/targets",
      run: (it) => getTargets(it, { from: `${year}-01-01`, to: `${year}-12-31` }),
    },
    {
      group: "Conversion",
      name: "this year",
      path: "reports/conversion",
      run: (it) => getConversion(it, { from: `${year}-01-01`, to: ctx.today }),
    },
    ...Object.entries(intervals).flatMap(([name, days]) =>
      closedDimensions.map(
        (by): SalesRead => ({
          group: "Won and lost",
          name: `${name}, by ${by}`,
          ...(name === "this year" && { path: `reports/closed?by=${by}` }),
          run: (it) => getClosedReport(it, { by, ...days }),
        }),
      ),
    ),
  ];
}

/** Whole months, instants that cut them, and what the kept parts tell in another way or not at all. */
function movements({ today }: Ctx, { owner, pipeline }: Middle): SalesRead[] {
  const midnight = (day: string) => `${day}T00:00`;
  const [thisMonth, nextMonth] = [monthStart(today), monthStart(today, 1)];
  const asked: Record<string, Parameters<typeof getMovements>[1]> = {
    "last 7 days": { movedFrom: midnight(addDays(today, -7)) },
    yesterday: { movedFrom: midnight(addDays(today, -1)), movedTo: midnight(today) },
    "last month": { movedFrom: midnight(monthStart(today, -1)), movedTo: midnight(thisMonth) },
    "since a year ago": { movedFrom: midnight(monthStart(today, -12)) },
    "between two odd instants": {
      movedFrom: `${addDays(today, -200)}T13:37`,
      movedTo: `${addDays(today, -9)}T04:05`,
    },
    "all time": {},
    "this month, of one pipeline": { movedFrom: midnight(thisMonth), pipeline },
    "this month, of one owner": { movedFrom: midnight(thisMonth), owner },
    "since a year ago, of one owner": { movedFrom: midnight(monthStart(today, -12)), owner },
    "all time, of one owner": { owner },
    "this month, expected from the next": { movedFrom: midnight(thisMonth), expectedFrom: nextMonth },
    "last 7 days, expected this month": {
      movedFrom: midnight(addDays(today, -7)),
      expectedFrom: thisMonth,
      expectedTo: monthEnd(today),
    },
    "all time, expected this month": { expectedFrom: thisMonth, expectedTo: monthEnd(today) },
    "all time, expected on odd days": {
      expectedFrom: addDays(thisMonth, 3),
      expectedTo: addDays(thisMonth, 40),
    },
  };
  return Object.entries(asked).map(([name, filter]) => ({
    group: "Movements",
    name,
    run: (it) => getMovements(it, filter),
  }));
}

const overviews = (): SalesRead[] => [
  { group: "Dashboard", name: "everybody's", path: "", run: (it) => getOverview(it, { scope: "all" }) },
  { group: "Dashboard", name: "one's own", run: (it) => getOverview(it, { scope: "mine" }) },
];
