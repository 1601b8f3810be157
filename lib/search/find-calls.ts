import { calls } from "@/db/tenant/schema/calls";
import { callWhere } from "@/lib/calls/call-where";
import { readCalls } from "@/lib/calls/read-calls";
import type { Ctx } from "@/lib/core/context";
import { type Counted, countUpTo } from "@/lib/core/count-up-to";
import { phoneE164 } from "@/lib/core/phone";

export type CallsHit = { number: string; lastAt: Date; counted: Counted };

const countedAtMost = 100;

/** The calls with a number, where a whole one was typed in whatever spelling, known or not: one hit for all of them. */
export async function findCalls(ctx: Ctx, typed: string): Promise<CallsHit[]> {
  const number = phoneE164(typed, ctx.tenant.country);
  if (number === null) return [];
  const { rows } = await readCalls(ctx, { number }, 1);
  const counted = await countUpTo(ctx, countedAtMost, calls, callWhere(ctx, { number }));
  return rows.map(({ startedAt }) => ({ number, lastAt: startedAt, counted }));
}
