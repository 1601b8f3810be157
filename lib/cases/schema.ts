import { z } from "zod";
import {
  checkbox,
  currency,
  isoDate,
  optionalAmount,
  optionalIsoDate,
  optionalLongText,
  optionalPercent,
  optionalText,
  optionalUuid,
  requiredText,
  rowVersion,
  uuid,
} from "@/lib/core/fields";

/** What a person writes about a case. Absent and empty are the same, except where said. */
export const CaseInput = z.object({
  title: requiredText(200),
  customerId: optionalUuid(),
  ownerId: optionalUuid(),
  /** Empty: the first status of a new case, the present one of an old. */
  statusId: optionalUuid(),
  value: optionalAmount(),
  /** Absent: the organisation's. */
  currency: currency().optional(),
  /** Empty: the status's. */
  probabilityPercent: optionalPercent(),
  followUpOn: optionalIsoDate(),
  expectedCloseOn: optionalIsoDate(),
  /** Absent: today for a new case, unchanged for an old. */
  openedOn: isoDate().optional(),
  source: optionalText(100),
  description: optionalLongText(),
  /** Seen by its owner alone. */
  ownerOnly: checkbox(),
});
export type CaseInput = z.output<typeof CaseInput>;

export const NewCase = CaseInput.extend({ customerId: uuid() });
export const ChangedCase = CaseInput.extend({ caseId: uuid(), version: rowVersion() });

export const CaseId = z.object({ caseId: uuid() });
export const MovedCase = z.object({ caseId: uuid(), statusId: uuid() });

export const ClosedCase = z
  .object({
    caseId: uuid(),
    outcome: z.enum(["won", "lost"], "choose"),
    reasonId: optionalUuid(),
    competitor: optionalText(100),
    /** Empty: today. */
    closedOn: optionalIsoDate(),
  })
  .refine(({ outcome, reasonId }) => outcome === "won" || reasonId !== null, {
    path: ["reasonId"],
    error: "lost_needs_reason",
  });

/** Empty: the status that the case had before it was closed. */
export const ReopenedCase = z.object({ caseId: uuid(), statusId: optionalUuid() });
