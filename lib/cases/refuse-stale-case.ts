import { and, eq, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { type EditedField, refuseStaleEdit } from "@/lib/changes/refuse-stale-edit";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { editedOwnFields } from "@/lib/custom/edited-own-fields";
import { visibleCustomers } from "@/lib/customers/visibility";
import type { CaseEdit } from "./case-input";
import type { StoredCase } from "./lock-case";
import { withTwoDecimals } from "./validate-case";

type Sent = Omit<CaseEdit, "id" | "version">;

/**
 * Shows an editor what a colleague changed meanwhile of what they were changing themselves, the lines as a whole.
 * @throws DomainError `conflict`, if there is any such field
 */
export async function refuseStaleCase(
  ctx: Ctx,
  now: StoredCase,
  sentVersion: number,
  { holds, ...sent }: Sent,
): Promise<void> {
  const version = { sentVersion, version: now.version };
  if (holds.includes("lines")) await refuseStaleLines(ctx, now.id, version);
  const names = await namesOf(ctx, now);
  const fields: Record<string, EditedField> = {
    ...textFields(now, sent),
    ...choiceFields(now, sent, names),
    ...(await editedOwnFields(ctx, "case", sent.custom, now.custom)),
  };
  // Of a value that the lines drive the lines are asked about.
  if (now.valueFromLines && sent.valueFromLines) delete fields.value;
  const held = Object.entries(fields).filter(([name]) => holds.includes(name.split(".")[0] ?? ""));
  await refuseStaleEdit(ctx, { table: "cases", id: now.id, ...version }, Object.fromEntries(held));
}

/** Selects and single lines take a new value over; the other controls keep what they show until somebody types. */
function textFields(now: StoredCase, sent: Omit<Sent, "holds">): Record<string, EditedField> {
  const field = (column: string, wanted: unknown, present: string | null, adopts: boolean): EditedField => ({
    column,
    sent: wanted,
    now: present,
    shown: present,
    adopts,
  });
  const percent = now.probabilityIsOwn ? String(now.probabilityPercent) : null;
  const sentPercent = sent.probabilityPercent === null ? null : String(sent.probabilityPercent);
  const tags = now.tags.join(", ");
  return {
    title: field("title", sent.title, now.title, true),
    value: field("value", withTwoDecimals(sent.value), now.value, false),
    currency: field("currency", sent.currency ?? now.currency, now.currency, true),
    probabilityPercent: {
      ...field("probability_percent", sentPercent, percent, false),
      of: (stored) => String(stored),
    },
    followUpOn: field("follow_up_on", sent.followUpOn, now.followUpOn, false),
    expectedCloseOn: field("expected_close_on", sent.expectedCloseOn, now.expectedCloseOn, false),
    stalledUntil: field("stalled_until", sent.stalledUntil ?? now.stalledUntil, now.stalledUntil, false),
    stalledReason: field("stalled_reason", sent.stalledReason ?? now.stalledReason, now.stalledReason, true),
    source: field("source", sent.source, now.source, true),
    competitor: field("competitor", sent.competitor, now.competitor, true),
    description: field("description", sent.description, now.description, false),
    tags: { column: "tags", sent: sent.tags, now: now.tags, shown: tags, adopts: { tags } },
  };
}

type Names = { customer: string | null; owner: string | null };

function choiceFields(now: StoredCase, sent: Omit<Sent, "holds">, names: Names): Record<string, EditedField> {
  const isDriven = now.valueFromLines;
  const isOwn = now.visibility === "owner";
  return {
    customerId: {
      column: "customer_id",
      // Nobody is sent along with a customer that is made on the spot.
      sent: sent.customerId ?? (sent.newCustomerName ? null : now.customerId),
      now: now.customerId,
      shown: names.customer,
      adopts: false,
    },
    ownerId: {
      column: "owner_id",
      sent: sent.ownerId,
      now: now.ownerId,
      shown: names.owner,
      adopts: true,
    },
    statusId: {
      column: "status_id",
      sent: sent.statusId ?? now.statusId,
      now: now.statusId,
      adopts: true,
    },
    valueFromLines: {
      column: "value_from_lines",
      sent: sent.valueFromLines,
      now: isDriven,
      adopts: { valueFromLines: isDriven ? "on" : "" },
    },
    ownerOnly: {
      column: "visibility",
      of: (stored) => stored === "owner",
      sent: sent.ownerOnly,
      now: isOwn,
      adopts: { ownerOnly: isOwn ? "on" : "" },
    },
  };
}

async function namesOf(ctx: Ctx, { customerId, ownerId }: StoredCase): Promise<Names> {
  const [customer] = customerId
    ? await ctx.tx
        .select({ name: customers.name })
        .from(customers)
        .where(and(eq(customers.id, customerId), visibleCustomers(ctx)))
    : [];
  const [owner] = ownerId
    ? await ctx.tx.select({ name: employees.name }).from(employees).where(eq(employees.id, ownerId))
    : [];
  return { customer: customer?.name ?? null, owner: owner?.name ?? null };
}

/** Lines that somebody wrote after the version that the form shows: who sees them decides anew. */
async function refuseStaleLines(
  ctx: Ctx,
  caseId: string,
  { sentVersion, version }: { sentVersion: number; version: number },
): Promise<void> {
  const { rows } = await ctx.tx.execute<{ who: string | null }>(sql`
    select e.name as who from change_log l left join employees e on e.id = l.actor_id
     where l.table_name = 'case_lines'
       and (l.old ->> 'case_id' = ${caseId} or l.row_id in (select id from case_lines where case_id = ${caseId}))
       and l.batch_id in (select b.batch_id from change_log b where b.row_id = ${caseId}
                             and (b.new ->> 'version')::int > ${sentVersion})
     order by l.id desc limit 1`);
  if (!rows[0]) return;
  const who = rows[0].who ?? "";
  throw new DomainError("conflict", who ? "conflict_with" : "conflict", {
    fields: { lines: "changed_meanwhile" },
    fieldValues: { lines: { who } },
    values: { who },
    formValues: { version: String(version) },
  });
}
