import { randomUUID } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import type { PgTable, PgView } from "drizzle-orm/pg-core";
import { z } from "zod";
import { organisations } from "@/db/platform/schema/organisations";
import { sessions } from "@/db/platform/schema/sessions";
import { memberships } from "@/db/platform/schema/users";
import { caseStayDeltas, caseStaySums } from "@/db/tenant/schema/case-history";
import { caseSumDeltas, caseSums } from "@/db/tenant/schema/case-sums";
import { caseStaySumChanges } from "@/db/tenant/views/case-stay-sum-rows";
import { caseSumChanges } from "@/db/tenant/views/case-sum-rows";
import { platformTransaction, type TenantTx, tenantTransaction } from "@/db/transaction";
import { findTenant } from "@/lib/organisations/find-tenant";

const Whose = z.object({ all: z.boolean().optional() }).nullish();
const Payload = z.object({ organisationId: z.uuid() });
const notesAtOnce = 10_000;
/** What changed is made anew of whole cases. */
const casesAtOnce = 2000;
/** Nobody of the organisation. */
const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * Every few minutes: a job for each organisation that somebody has been signed in to since; at night for all. Where
 * nobody is, nobody waits for the notes to be read.
 */
export async function foldCaseSums(payload: unknown): Promise<void> {
  const active = sql`and exists (select from ${memberships} join ${sessions} on ${sessions.userId} = ${memberships.userId}
    where ${memberships.organisationId} = ${organisations.id} and ${sessions.lastSeenAt} > now() - interval '20 minutes')`;
  await platformTransaction((tx) =>
    tx.execute(sql`
      select app.enqueue('fold-case-sums-of', json_build_object('organisationId', ${organisations.id}))
        from ${organisations} where ${organisations.disabledAt} is null ${Whose.parse(payload)?.all ? sql`` : active}`),
  );
}

/** Folds what writes to cases noted into the kept sums, some thousand notes at a time. */
export async function foldCaseSumsOf(payload: unknown): Promise<void> {
  const { organisationId } = Payload.parse(payload);
  const { schema } = await platformTransaction((tx) => findTenant(tx, organisationId));
  const origin = { actorId: nobody, batchId: randomUUID(), verb: "fold-case-sums" };
  for (;;) if (!(await tenantTransaction(schema, "write", origin, foldSome))) return;
}

/** Folds some thousand notes; tells whether there may be more. One at a time: whoever comes second leaves it to the first. */
export async function foldSome(tx: TenantTx): Promise<boolean> {
  const { rows } = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(current_schema() || '.case_sums', 0)) as mine`,
  );
  if (!rows[0]?.mine) return false;
  const folded = [await fold(tx, ofCases), await fold(tx, ofStays)];
  const moves = await tx.execute<{ more: boolean }>(sql`select fold_stale_cases(${casesAtOnce}) as more`);
  return folded.includes(notesAtOnce) || moves.rows[0]?.more === true;
}

/** `columns` are added up as `added`; `both` adds what is kept already, `s`, to what comes. */
type Kept = Record<"deltas" | "sums", PgTable> &
  Record<"dimensions" | "columns" | "added" | "both", SQL> & { changes: PgView };

const ofCases: Kept = {
  deltas: caseSumDeltas,
  changes: caseSumChanges,
  sums: caseSums,
  dimensions: sql`facet, kind, seer_id, pipeline_id, status_id, owner_id, reason_id, label, currency, rate_currency, follow_up_on,
    on_date`,
  columns: sql`count, with_value, value, weighted, with_rate, home_value, with_days, days`,
  added: sql`sum(count), sum(with_value), sum(value), sum(weighted), sum(with_rate), sum(home_value), sum(with_days), sum(days)`,
  both: sql`count = s.count + excluded.count, with_value = s.with_value + excluded.with_value, value = s.value + excluded.value,
    weighted = s.weighted + excluded.weighted, with_rate = s.with_rate + excluded.with_rate,
    home_value = s.home_value + excluded.home_value, with_days = s.with_days + excluded.with_days, days = s.days + excluded.days`,
};
const ofStays: Kept = {
  deltas: caseStayDeltas,
  changes: caseStaySumChanges,
  sums: caseStaySums,
  dimensions: sql`facet, month, status_id, next_id, seer_id, outcome, stood_class, owner_id`,
  columns: sql`count, seconds`,
  added: sql`sum(count), sum(seconds)`,
  both: sql`count = s.count + excluded.count, seconds = s.seconds + excluded.seconds`,
};

/** Returns how many notes there were. One statement, so one instant: what it takes away is what it adds. */
async function fold(tx: TenantTx, kept: Kept): Promise<number> {
  const { deltas, changes, sums, dimensions, columns, added, both } = kept;
  // Notes of open transactions are seen by neither.
  const folded = await tx.execute<{ notes: number }>(sql`
    with taken as (
      delete from ${deltas} where id in (select id from ${deltas} order by id limit ${notesAtOnce}) returning id
    ), folded as (
      insert into ${sums} as s (key, ${dimensions}, ${columns})
      select md5(row(${dimensions})::text)::uuid, ${dimensions}, ${added}
        from ${changes} where delta_id is not null and delta_id in (select id from taken) group by ${dimensions}
      on conflict (key) do update set ${both}
    ) select count(*)::int as notes from taken`);
  const notes = folded.rows[0]?.notes ?? 0;
  if (notes > 0) await tx.execute(sql`delete from ${sums} where count = 0`);
  return notes;
}
