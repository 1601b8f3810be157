import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { caseReasons, caseStatuses, cases } from "@/db/tenant/schema/cases";
import { customers } from "@/db/tenant/schema/customers";
import { setUpCases } from "@/lib/cases/set-up-cases";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { idOf, type Person } from "@/tests/support/people";

/** A case in the plainest form; `hiddenBy` says whose owner-only case or customer hides it from others. */
export type PlainCase = {
  kind: "open" | "won" | "lost";
  status: number;
  reason: number | null;
  cents: number | null;
  currency: "SEK" | "EUR" | "ISK";
  percent: number;
  owner: Person | null;
  ownerOnly: boolean;
  customer: "shared" | "bertils" | null;
  archived: boolean;
  followUp: number | null;
  expected: number | null;
  closed: number;
};

const people = ["anna", "bertil", "kerstin"] as const;

const plainCase: fc.Arbitrary<PlainCase> = fc
  .record({
    kind: fc.constantFrom("open", "open", "won", "lost"),
    status: fc.nat(3),
    reason: fc.option(fc.nat(2)),
    cents: fc.option(fc.nat(9_999_999_999)),
    currency: fc.constantFrom("SEK", "SEK", "EUR", "ISK"),
    percent: fc.nat(100),
    owner: fc.option(fc.constantFrom(...people)),
    ownerOnly: fc.boolean(),
    customer: fc.constantFrom("shared", "shared", "bertils", null),
    archived: fc.constantFrom(false, false, false, true),
    followUp: fc.option(fc.integer({ min: -40, max: 40 })),
    expected: fc.option(fc.integer({ min: -90, max: 200 })),
    closed: fc.integer({ min: -500, max: 0 }),
  })
  .map((crmCase) => ({
    ...crmCase,
    ownerOnly: crmCase.ownerOnly && crmCase.owner !== null,
    percent: { open: crmCase.percent, won: 100, lost: 0 }[crmCase.kind],
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

export type Ids = { statuses: string[]; won: string; lost: string; reasons: string[] };

/** Writes the cases, past the verbs: a report must be right whatever stands in the table. */
export async function insertCases(ctx: Ctx, plain: PlainCase[]): Promise<Ids> {
  await setUpCases({ ...ctx, actor: { ...ctx.actor, role: "administrator" } }, {});
  const statuses = await ctx.tx.select().from(caseStatuses).orderBy(caseStatuses.position);
  const reasons = await ctx.tx.select().from(caseReasons).orderBy(caseReasons.position);
  const idOfKind = (kind: string) => statuses.find((status) => status.kind === kind)?.id ?? "";
  const ids: Ids = {
    statuses: statuses.filter(({ kind }) => kind === "open").map(({ id }) => id),
    won: idOfKind("won"),
    lost: idOfKind("lost"),
    reasons: reasons.filter(({ outcome }) => outcome === "lost").map(({ id }) => id),
  };
  const employee = (person: Person) => idOf("employee", "nordbygg", person);
  const [shared, bertils] = await ctx.tx
    .insert(customers)
    .values([
      { name: "Shared", country: "SE" },
      { name: "Hidden", country: "SE", visibility: "owner", ownerId: employee("bertil") },
    ])
    .returning({ id: customers.id });
  const customerIds = { shared: shared?.id, bertils: bertils?.id };
  const day = (offset: number | null) => (offset === null ? null : addDays(ctx.today, offset));
  const values = plain.map((crmCase, place) => ({
    title: `Case ${place}`,
    customerId: crmCase.customer && customerIds[crmCase.customer],
    ownerId: crmCase.owner && employee(crmCase.owner),
    statusId: crmCase.kind === "open" ? (ids.statuses[crmCase.status] ?? "") : ids[crmCase.kind],
    statusKind: crmCase.kind,
    pipelineId: statuses.find(({ kind }) => kind === "open")?.pipelineId ?? null,
    value: crmCase.cents === null ? null : decimalOf(BigInt(crmCase.cents)),
    currency: crmCase.currency,
    probabilityPercent: crmCase.percent,
    followUpOn: day(crmCase.followUp),
    expectedCloseOn: day(crmCase.expected),
    closedOn: crmCase.kind === "open" ? null : day(crmCase.closed),
    reasonId: crmCase.kind === "lost" && crmCase.reason !== null ? ids.reasons[crmCase.reason] : null,
    visibility: crmCase.ownerOnly ? ("owner" as const) : ("everyone" as const),
    externalId: randomUUID(),
    archivedAt: crmCase.archived ? ctx.now : null,
  }));
  if (values.length > 0) await ctx.tx.insert(cases).values(values);
  return ids;
}
