import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import {
  caseLines,
  casePipelines,
  caseReasons,
  caseStatuses,
  cases,
  products,
} from "@/db/tenant/schema/cases";
import { categories, customerCategories, customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { exchangeRates } from "@/db/tenant/schema/sales";
import { setUpCases } from "@/lib/cases/set-up-cases";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { idOf, type Person } from "@/tests/support/people";

/** A case in the plainest form; who may see it is in `isSeenBy`. Days are counted from today. */
export type PlainCase = {
  kind: "open" | "stalled" | "won" | "lost";
  status: number;
  reason: number | null;
  cents: number | null;
  currency: "SEK" | "EUR" | "ISK";
  percent: number;
  owner: Person | null;
  ownerOnly: boolean;
  customer: "shared" | "other" | "bertils" | null;
  archived: boolean;
  followUp: number | null;
  expected: number | null;
  closed: number;
  /** Which of the two; the first when absent. */
  pipeline?: 0 | 1;
  source?: string | null;
  competitor?: string | null;
  /** How many days before it was closed, or before today. */
  opened?: number | null;
  /** Places among the three. */
  products?: number[];
  /** The rate that it kept when it was closed, where it was in another currency. */
  keptRate?: string | null;
};

/** Won by Bertil. */
export const won: PlainCase = {
  kind: "won",
  status: 0,
  reason: null,
  cents: 100_000,
  currency: "SEK",
  percent: 100,
  owner: "bertil",
  ownerOnly: false,
  customer: "shared",
  archived: false,
  followUp: null,
  expected: null,
  closed: -1,
};

const people = ["anna", "bertil", "kerstin"] as const;
/** Kerstin has none. */
export const teams: Partial<Record<Person, string>> = { anna: "Väst", bertil: "Öst", rut: "Väst" };
/** From a day on; ISK has none. */
export const rates = [
  { currency: "EUR", day: -300, rate: "11.2345" },
  { currency: "EUR", day: -20, rate: "10.98765" },
];

const plainCase: fc.Arbitrary<PlainCase> = fc
  .record({
    kind: fc.constantFrom("open", "open", "stalled", "won", "lost"),
    status: fc.nat(3),
    reason: fc.option(fc.nat(2)),
    cents: fc.option(fc.nat(9_999_999_999)),
    currency: fc.constantFrom("SEK", "SEK", "EUR", "ISK"),
    percent: fc.nat(100),
    owner: fc.option(fc.constantFrom(...people)),
    ownerOnly: fc.boolean(),
    customer: fc.constantFrom("shared", "shared", "other", "bertils", null),
    archived: fc.constantFrom(false, false, false, true),
    followUp: fc.option(fc.integer({ min: -40, max: 40 })),
    expected: fc.option(fc.integer({ min: -90, max: 200 })),
    closed: fc.integer({ min: -500, max: 0 }),
    pipeline: fc.constantFrom<0 | 1>(0, 0, 1),
    source: fc.option(fc.constantFrom("Mässa", "Webben")),
    competitor: fc.option(fc.constantFrom("Snickarna AB", "Taklaget")),
    opened: fc.option(fc.nat(120)),
    products: fc.uniqueArray(fc.nat(2), { maxLength: 3 }),
    keptRate: fc.option(fc.constantFrom("11.5", "0.07354")),
  })
  .map((crmCase) => ({
    ...crmCase,
    ownerOnly: crmCase.ownerOnly && crmCase.owner !== null,
    percent: { open: crmCase.percent, stalled: crmCase.percent, won: 100, lost: 0 }[crmCase.kind],
  }));

/** Many of few customers on few days, most of them everybody's. */
export const closedCase: fc.Arbitrary<PlainCase> = plainCase.map((crmCase) => ({
  ...crmCase,
  ...(crmCase.status > 1 ? { kind: "won", percent: 100 } : { kind: "lost", percent: 0 }),
  archived: false,
  ownerOnly: crmCase.ownerOnly && crmCase.pipeline === 1,
  closed: Math.round(crmCase.closed / 16),
}));

export const plainCases = fc.array(plainCase, { maxLength: 60 });

export const isSeenBy = (crmCase: PlainCase, person: Person) =>
  !crmCase.archived &&
  (!crmCase.ownerOnly || crmCase.owner === person) &&
  (crmCase.customer !== "bertils" || person === "bertil");

/** Value × probability in cents, rounded half up to the unit of the currency, once per case. */
export function weightedCents({ cents, percent, currency }: PlainCase): bigint {
  const unit = currency === "ISK" ? 100n : 1n;
  const hundredths = BigInt(cents ?? 0) * BigInt(percent);
  return ((hundredths + 50n * unit) / (100n * unit)) * unit;
}

/** Whole cents as the database writes them. */
export const decimalOf = (cents: bigint) =>
  String(cents)
    .padStart(3, "0")
    .replace(/(?=\d\d$)/, ".");

export const isClosed = ({ kind }: PlainCase) => kind === "won" || kind === "lost";

export type Ids = {
  statuses: string[];
  /** Of the second pipeline. */
  otherStatuses: string[];
  stalled: [string, string];
  won: string;
  lost: string;
  reasons: string[];
  pipelines: [string, string];
  products: string[];
  /** "other" is in `daughter` and in `alone`, "shared" in `mother`. */
  categories: { mother: string; daughter: string; alone: string };
  customers: Record<"shared" | "other" | "bertils", string>;
};

export function statusOf(ids: Ids, { kind, status, pipeline = 0 }: PlainCase): string {
  if (kind === "won" || kind === "lost") return ids[kind];
  if (kind === "stalled") return ids.stalled[pipeline];
  return (pipeline === 0 ? ids.statuses[status] : ids.otherStatuses[status % 2]) ?? "";
}

/** Writes the cases, past the verbs: a report must be right whatever stands in the table; `among` those of an earlier call. */
export async function insertCases(ctx: Ctx, plain: PlainCase[], among?: Ids): Promise<Ids> {
  const ids = among ?? (await insertSurroundings(ctx));
  const employee = (person: Person) => idOf("employee", "nordbygg", person);
  const day = (offset: number | null) => (offset === null ? null : addDays(ctx.today, offset));
  const values = plain.map((crmCase, place) => ({
    title: `Case ${place}`,
    customerId: crmCase.customer && ids.customers[crmCase.customer],
    ownerId: crmCase.owner && employee(crmCase.owner),
    statusId: statusOf(ids, crmCase),
    statusKind: crmCase.kind,
    pipelineId: ids.pipelines[crmCase.pipeline ?? 0],
    value: crmCase.cents === null ? null : decimalOf(BigInt(crmCase.cents)),
    currency: crmCase.currency,
    probabilityPercent: crmCase.percent,
    followUpOn: day(crmCase.followUp),
    expectedCloseOn: day(crmCase.expected),
    closedOn: isClosed(crmCase) ? day(crmCase.closed) : null,
    openedOn: crmCase.opened == null ? null : day((isClosed(crmCase) ? crmCase.closed : 0) - crmCase.opened),
    stalledUntil: crmCase.kind === "stalled" ? day(crmCase.followUp ?? 0) : null,
    stalledReason: crmCase.kind === "stalled" ? "Later" : null,
    reasonId: crmCase.kind === "lost" && crmCase.reason !== null ? ids.reasons[crmCase.reason] : null,
    competitor: crmCase.competitor ?? null,
    source: crmCase.source ?? null,
    ...(isClosed(crmCase) && crmCase.currency !== "SEK" && crmCase.keptRate
      ? { closingRate: crmCase.keptRate, closingRateCurrency: "SEK" }
      : {}),
    visibility: crmCase.ownerOnly ? ("owner" as const) : ("everyone" as const),
    externalId: randomUUID(),
    archivedAt: crmCase.archived ? ctx.now : null,
  }));
  if (values.length === 0) return ids;
  const written = await ctx.tx.insert(cases).values(values).returning({ id: cases.id });
  // A product that stands in two lines counts once.
  const lines = plain.flatMap((crmCase, place) =>
    (crmCase.products ?? []).flatMap((product) =>
      [1, 2].map(() => ({ caseId: written[place]?.id ?? "", productId: ids.products[product] })),
    ),
  );
  if (lines.length > 0) await ctx.tx.insert(caseLines).values(lines);
  return ids;
}

/** Pipelines, statuses, customers, categories, products, teams and rates. */
async function insertSurroundings(ctx: Ctx): Promise<Ids> {
  const { tx } = ctx;
  await setUpCases({ ...ctx, actor: { ...ctx.actor, role: "administrator" } }, {});
  const second = await secondPipeline(ctx);
  const statuses = await tx.select().from(caseStatuses).orderBy(caseStatuses.position);
  const reasons = await tx.select().from(caseReasons).orderBy(caseReasons.position);
  const ofKind = (kind: string, isSecond = false) =>
    statuses
      .filter((status) => status.kind === kind && (status.pipelineId === second) === isSecond)
      .map(({ id }) => id);
  const first = statuses.find(({ kind, pipelineId }) => kind === "open" && pipelineId !== second);
  const made = await tx
    .insert(products)
    .values([1, 2, 3].map((place) => ({ name: `Product ${place} ${randomUUID()}` })))
    .returning({ id: products.id });
  for (const [person, team] of Object.entries(teams))
    await tx
      .update(employees)
      .set({ team })
      .where(eq(employees.id, idOf("employee", "nordbygg", person as Person)));
  await tx
    .insert(exchangeRates)
    .values(
      rates.map(({ currency, day, rate }) => ({
        currency,
        homeCurrency: "SEK",
        onDate: addDays(ctx.today, day),
        rate,
      })),
    )
    .onConflictDoNothing();
  return {
    statuses: ofKind("open"),
    otherStatuses: ofKind("open", true),
    stalled: [ofKind("stalled")[0] ?? "", ofKind("stalled", true)[0] ?? ""],
    won: ofKind("won")[0] ?? "",
    lost: ofKind("lost")[0] ?? "",
    reasons: reasons.filter(({ outcome }) => outcome === "lost").map(({ id }) => id),
    pipelines: [first?.pipelineId ?? "", second],
    products: made.map(({ id }) => id),
    ...(await customersInCategories(ctx)),
  };
}

async function secondPipeline({ tx }: Ctx): Promise<string> {
  const present = await tx.select().from(casePipelines).orderBy(casePipelines.position);
  if (present[1]) return present[1].id;
  const [pipeline] = await tx
    .insert(casePipelines)
    .values({ names: { sv: "Avtal" }, position: 2 })
    .returning({ id: casePipelines.id });
  const pipelineId = pipeline?.id ?? "";
  const status = { pipelineId, colorSlot: 3, probabilityPercent: 30 };
  await tx.insert(caseStatuses).values([
    { ...status, kind: "open", names: { sv: "Uppsagt" }, position: 11 },
    { ...status, kind: "open", names: { sv: "Förnyas" }, position: 12 },
    { ...status, kind: "stalled", names: { sv: "Väntar" }, position: 13 },
  ]);
  return pipelineId;
}

async function customersInCategories({ tx }: Ctx): Promise<Pick<Ids, "categories" | "customers">> {
  const ownerId = idOf("employee", "nordbygg", "bertil");
  const named = await tx
    .insert(customers)
    .values([
      { name: "Shared", country: "SE" },
      { name: "Other", country: "SE" },
      { name: "Hidden", country: "SE", visibility: "owner", ownerId },
    ])
    .returning({ id: customers.id });
  const [shared = "", other = "", bertils = ""] = named.map(({ id }) => id);
  const category = async (name: string, parentId: string | null) => {
    const values = { name: `${name} ${randomUUID()}`, parentId };
    const [row] = await tx.insert(categories).values(values).returning({ id: categories.id });
    return row?.id ?? "";
  };
  const mother = await category("Mother", null);
  const daughter = await category("Daughter", mother);
  const alone = await category("Alone", null);
  await tx.insert(customerCategories).values([
    { customerId: shared, categoryId: mother },
    { customerId: other, categoryId: daughter },
    { customerId: other, categoryId: alone },
  ]);
  return { categories: { mother, daughter, alone }, customers: { shared, other, bertils } };
}
