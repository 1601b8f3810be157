import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import type { CaseInput } from "./case-input";
import type { StoredCase } from "./lock-case";
import { standingStatus } from "./open-status";
import { isClosed } from "./rules";
import { checkStalling, standIn } from "./stand-in";

type Wanted = Pick<CaseInput, "statusId" | "probabilityPercent" | "stalledUntil" | "stalledReason">;
type IsSent = (field: keyof Wanted) => boolean;

/** Where a new case stands: its status, the way it goes, and how probable it is. */
export async function placeNewCase(ctx: Ctx, { statusId, probabilityPercent, ...stalling }: Wanted) {
  const status = await standingStatus(ctx, statusId);
  return {
    ...standIn(ctx, status, stalling),
    probabilityPercent: probabilityPercent ?? status.probabilityPercent,
    probabilityIsOwn: probabilityPercent !== null,
  };
}

/**
 * The same of a case that stands somewhere: only what is sent changes. Its probability follows the status unless somebody
 * set one of its own.
 * @throws DomainError `rule` of a closed case, which is reopened first
 */
export async function placeCase(ctx: Ctx, present: StoredCase, wanted: Wanted, isSent: IsSent) {
  const statusId = isSent("statusId") ? wanted.statusId : null;
  const probabilityPercent = isSent("probabilityPercent") ? wanted.probabilityPercent : null;
  const moves = statusId !== null && statusId !== present.statusId;
  if (isClosed(present.statusKind)) {
    const own = probabilityPercent !== null && probabilityPercent !== present.probabilityPercent;
    if (moves || own)
      throw new DomainError("rule", "case_closed", { field: moves ? "statusId" : "probabilityPercent" });
    return {};
  }
  // A status that was archived meanwhile may be kept, its probability too; so may a day that has come.
  const status = moves ? await standingStatus(ctx, statusId) : null;
  const stalling = {
    stalledUntil: wanted.stalledUntil ?? present.stalledUntil,
    stalledReason: wanted.stalledReason ?? present.stalledReason,
  };
  const place = status
    ? standIn(ctx, status, stalling)
    : present.statusKind === "stalled"
      ? checkStalling(ctx, stalling, present)
      : {};
  if (probabilityPercent !== null) return { ...place, probabilityPercent, probabilityIsOwn: true };
  const follows = isSent("probabilityPercent") || !present.probabilityIsOwn;
  if (!follows || (!status && !present.probabilityIsOwn)) return place;
  const followed = status ?? (await standingStatus(ctx, present.statusId));
  return { ...place, probabilityPercent: followed.probabilityPercent, probabilityIsOwn: false };
}
