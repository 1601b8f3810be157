import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import { notifications } from "@/db/tenant/schema/notifications";
import type { Ctx } from "@/lib/core/context";
import { type Candidate, keyOf, linksOf, recordsOf, weightiest } from "./change-notice";
import { entriesAbout } from "./entries-about";
import { mayKnow } from "./visibility";

/** More than this of a kind at once are told in one sentence. */
const fewAtOnce = 5;

/**
 * `after`: the last entry of the change log that was told already, of a batch that is written in several transactions. How much
 * there will be is not known then, so it is told in one sentence from the start.
 */
type Part = { after?: string };

/**
 * Tells whom it concerns of what this transaction did, at its end: new owners, whoever missed a call, and those who follow what it
 * changed. Only what each may see now; who did it is told nothing. What an undoing takes back need not be read any more.
 */
export async function tellOfChanges(ctx: Ctx, { after }: Part = {}): Promise<void> {
  const { rows } = await ctx.tx.execute<Candidate>(
    sql`select employee_id as "employeeId", kind, event, item, customer_id as "customerId", contact_id as "contactId",
          case_id as "caseId" from batch_notices(${after ?? "0"}::bigint)`,
  );
  if (rows.length === 0) return;
  const undone = rows.find(({ event }) => event === "undone")?.item;
  const told = undone ? await takeBack(ctx, undone) : new Set();
  const candidates = rows.filter(
    ({ event, employeeId, kind }) =>
      event !== "undone" && (!undone || (kind === "change" && after === undefined && !told.has(employeeId))),
  );
  if (candidates.length === 0) return;
  const origin = await originOf(ctx);
  // In one order, whoever writes: of two who tell the same people neither waits for the other.
  for (const employeeId of [...new Set(candidates.map((one) => one.employeeId))].toSorted()) {
    const theirs = candidates.filter((one) => one.employeeId === employeeId);
    const seen = weightiest(await seenBy(ctx, employeeId, theirs));
    for (const kind of new Set(seen.map((one) => one.kind))) {
      const to = { employeeId, kind, ...origin };
      const some = seen.filter((one) => one.kind === kind);
      if (after !== undefined || some.length > fewAtOnce) await tellInOne(ctx, to, some);
      else await tellEach(ctx, to, some);
    }
  }
}

type To = Pick<typeof notifications.$inferInsert, "employeeId" | "kind"> & {
  actorId: string | null;
  batchId: string;
};

/** Whose work this is; null: the clock's, a registry's or an exchange's. */
async function originOf({ tx }: Ctx) {
  const setting = (name: string): SQL => sql`current_setting(${name})::uuid`;
  const { rows } = await tx.execute<{ batchId: string; actorId: string | null }>(sql`
    select ${setting("app.batch")} as "batchId",
           (select ${employees.id} from ${employees} where ${employees.id} = ${setting("app.actor")}) as "actorId"`);
  const [origin] = rows;
  if (!origin) throw new Error("a transaction without an origin");
  return origin;
}

/** What nobody has read yet of a batch that is undone. @returns who would have */
async function takeBack({ tx }: Ctx, batchId: string): Promise<Set<string>> {
  const gone = await tx
    .delete(notifications)
    .where(and(eq(notifications.batchId, batchId), isNull(notifications.readAt)))
    .returning({ employeeId: notifications.employeeId });
  return new Set(gone.map(({ employeeId }) => employeeId));
}

/** Those of a person's that they may know of, asked with the same condition as when they are shown. */
async function seenBy(ctx: Ctx, employeeId: string, all: Candidate[]): Promise<Candidate[]> {
  const eyes = { ...ctx, actor: { ...ctx.actor, employeeId } };
  const about = all.map((one, place) => ({ place, ...linksOf(one) }));
  const { rows } = await ctx.tx.execute<{ place: number }>(sql`
    select candidate.place from jsonb_to_recordset(${JSON.stringify(about)}::jsonb) as candidate (place integer, "customerId" uuid,
        "contactId" uuid, "caseId" uuid, "taskId" uuid, "meetingId" uuid, "noteId" uuid, "callId" uuid)
     where ${mayKnow(eyes, {
       customerId: sql`candidate."customerId"`,
       contactId: sql`candidate."contactId"`,
       caseId: sql`candidate."caseId"`,
       taskId: sql`candidate."taskId"`,
       meetingId: sql`candidate."meetingId"`,
       noteId: sql`candidate."noteId"`,
       callId: sql`candidate."callId"`,
     })} order by candidate.place`);
  return rows.flatMap(({ place }) => all[place] ?? []);
}

const recordOf = ({ caseId, contactId, customerId }: Candidate) => caseId ?? contactId ?? customerId ?? "";

/**
 * What is told again before it was forgotten is unread again, and no longer one batch's alone: what had not been read of it is told
 * together with what is new.
 */
async function tellEach(ctx: Ctx, to: To, some: Candidate[]): Promise<void> {
  const changed = some.filter(({ event }) => event === "changed");
  const entries = await entriesAbout(ctx, changed.map(recordOf));
  const rows = some.map((one) => {
    const changes = one.event === "changed" ? entries.get(recordOf(one)) : undefined;
    return {
      ...to,
      ...linksOf(one),
      details: { event: one.event, ...(changes?.length && { changes }) },
      key: keyOf(one, to.actorId, to.batchId, ctx.now),
    };
  });
  const [before, now] = [sql`${notifications.details}`, sql`excluded.details`];
  await ctx.tx
    .insert(notifications)
    .values(rows.toSorted((one, other) => (one.key < other.key ? -1 : 1)))
    .onConflictDoUpdate({
      target: [notifications.employeeId, notifications.key],
      set: {
        createdAt: sql`excluded.created_at`,
        readAt: null,
        batchId: null,
        details: sql`case when ${notifications.readAt} is null and ${before} ? 'changes' and ${now} ? 'changes'
          then ${before} || jsonb_build_object('changes', (${before} -> 'changes') || (${now} -> 'changes')) else ${now} end`,
      },
    });
}

async function tellInOne(ctx: Ctx, to: To, some: Candidate[]): Promise<void> {
  const details = { event: "many", of: recordsOf(some), count: some.length };
  const count = (of: SQL) => sql`(${of} ->> 'count')::integer`;
  const [before, now] = [sql`${notifications.details}`, sql`excluded.details`];
  await ctx.tx
    .insert(notifications)
    .values({ ...to, details, key: `many:${to.kind}:${to.batchId}` })
    .onConflictDoUpdate({
      target: [notifications.employeeId, notifications.key],
      set: {
        details: sql`${before} || jsonb_build_object('count', ${count(before)} + ${count(now)},
          'of', case when ${before} ->> 'of' = ${now} ->> 'of' then ${now} ->> 'of' else 'records' end)`,
        readAt: null,
      },
    });
}
