import { and, eq } from "drizzle-orm";
import { type CallResult, calls } from "@/db/tenant/schema/calls";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { phoneE164 } from "@/lib/core/phone";
import { findEmployee } from "./find-employee";
import { matchNumber } from "./match-number";
import { type CallEvent, TakenCall } from "./schema";

/**
 * Takes down what an exchange says of a call. However often it is told, and in whichever order, a call is one row: what is said of
 * its end stands over what was said before. Links that people made stay.
 */
export const takeCall = command(
  { name: "take-call", permission: "activity:write", input: TakenCall },
  async (ctx, { provider, event }): Promise<{ id: string }> => {
    const { externalId } = event;
    const isIt = and(eq(calls.provider, provider), eq(calls.externalId, externalId));
    const columns = await columnsOf(ctx, event);
    const [inserted] = await ctx.tx
      .insert(calls)
      .values({ ...columns, provider, externalId })
      .onConflictDoNothing({ target: [calls.provider, calls.externalId] })
      .returning({ id: calls.id });
    if (inserted) return inserted;
    const [present] = await ctx.tx.select().from(calls).where(isIt).for("update");
    if (!present) throw new Error("a call is there and is not");
    const changes = merged(present, columns, event);
    if (Object.keys(changes).length > 0)
      await ctx.tx.update(calls).set(changes).where(eq(calls.id, present.id));
    return { id: present.id };
  },
);

async function columnsOf(ctx: Ctx, event: CallEvent) {
  const { direction, number, ownNumber, state, startedAt } = event;
  const numberE164 = phoneE164(number, ctx.tenant.country);
  const employeeId = await findEmployee(ctx, event);
  // With the eyes of whoever answers: a record that is theirs alone may be told to nobody else.
  const eyes = employeeId === null ? ctx : { ...ctx, actor: { ...ctx.actor, employeeId } };
  const match = numberE164 === null ? null : await matchNumber(eyes, numberE164);
  return {
    direction,
    number: number?.slice(0, 40) ?? null,
    numberE164,
    ownNumber: ownNumber?.slice(0, 40) ?? null,
    startedAt: startedAt ?? ctx.now,
    result: resultOf(state),
    durationSeconds: endOf(event),
    employeeId,
    customerId: match?.customerId ?? null,
    contactId: match?.contactId ?? null,
  };
}

/** As long as it rings nobody has answered. */
const resultOf = (state: CallEvent["state"]): CallResult =>
  state === "ringing" ? "missed" : state === "talking" ? "answered" : state;

/** How long it took, by which is known that it is over. */
const endOf = ({ state, durationSeconds }: CallEvent): number | null =>
  state === "ringing" || state === "talking" ? null : (durationSeconds ?? 0);

type Columns = Awaited<ReturnType<typeof columnsOf>>;

function merged(present: typeof calls.$inferSelect, said: Columns, event: CallEvent): Partial<Columns> {
  const isOver = present.durationSeconds !== null;
  const says = { over: said.durationSeconds !== null, answered: event.state === "talking" };
  const isLinked = present.customerId !== null || present.contactId !== null || present.caseId !== null;
  const wanted: Partial<Columns> = {
    ...(event.startedAt && event.startedAt < present.startedAt && { startedAt: event.startedAt }),
    ...((says.over || (says.answered && !isOver)) && { result: said.result }),
    ...(says.over && { durationSeconds: said.durationSeconds }),
    ...(present.number === null && { number: said.number, numberE164: said.numberE164 }),
    ...(present.ownNumber === null && { ownNumber: said.ownNumber }),
    ...(present.employeeId === null && { employeeId: said.employeeId }),
    ...(!isLinked && { customerId: said.customerId, contactId: said.contactId }),
  };
  return Object.fromEntries(
    Object.entries(wanted).filter(([name, value]) => present[name as keyof Columns] !== value),
  );
}
