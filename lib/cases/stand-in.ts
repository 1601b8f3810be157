import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import type { StandingStatus } from "./open-status";

export type Stalling = { stalledUntil: string | null; stalledReason: string | null };

/**
 * What a case holds when it stands in a status: a stalled one needs the day on which it is taken up again, after today,
 * and why it waits; an open one has neither.
 * @throws DomainError `invalid` at the fields
 */
export function standIn(
  { today }: Pick<Ctx, "today">,
  { id, kind, pipelineId }: StandingStatus,
  stalling?: Stalling,
) {
  const place = { statusId: id, statusKind: kind, pipelineId };
  if (kind === "open") return { ...place, stalledUntil: null, stalledReason: null };
  return { ...place, ...checkStalling({ today }, stalling ?? nothing) };
}

const nothing: Stalling = { stalledUntil: null, stalledReason: null };

/** The day and the reason of a stalled case. What it holds already (`present`) may stay, also when the day has come. */
export function checkStalling(
  { today }: Pick<Ctx, "today">,
  { stalledUntil, stalledReason }: Stalling,
  present = nothing,
) {
  const fields: Record<string, string> = {};
  if (stalledUntil === null) fields.stalledUntil = "required";
  else if (stalledUntil <= today && stalledUntil !== present.stalledUntil)
    fields.stalledUntil = "date_after_today";
  if (stalledReason === null) fields.stalledReason = "stalled_needs_reason";
  if (Object.keys(fields).length > 0) throw new DomainError("invalid", "check_fields", { fields });
  return { stalledUntil, stalledReason };
}
