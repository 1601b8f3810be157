import { z } from "zod";
import { optionalText, optionalUuid } from "@/lib/core/fields";

const texts = () => z.array(optionalText(300)).max(50).default([]);

/** What is known of a record that is being written. */
export const DuplicateCandidate = z.object({
  entity: z.enum(["customer", "contact"]),
  /** The record itself, when it is in the register already. */
  id: optionalUuid(),
  /** A company's name, or a person's both together. */
  name: optionalText(300),
  number: optionalText(40),
  orgNumber: optionalText(40),
  /** How telephone numbers without country code are read; none: as the organisation's country does. */
  country: optionalText(2),
  emails: texts(),
  phones: texts(),
  website: optionalText(300),
});
export type DuplicateCandidate = z.output<typeof DuplicateCandidate>;
export type CandidateInput = z.input<typeof DuplicateCandidate>;

/**
 * What a form says of the duplicates that it showed: their ids, and `hidden` for one that can't be shown. Absent: nobody
 * was asked, as for imports.
 */
export const duplicatesSeen = () =>
  z.preprocess(
    (sent) => (sent === undefined ? undefined : [sent].flat().join(",").split(",").filter(Boolean)),
    z.array(z.string().max(40)).max(200).optional(),
  );
