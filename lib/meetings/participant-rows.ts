import { z } from "zod";
import { optionalText, optionalUuid } from "@/lib/core/fields";

/**
 * Somebody who takes part: `employee:…`, `contact:…`, `customer:…`, or an e-mail address. A row with `id` was there before, and
 * is taken away when it names nobody any more.
 */
export const ParticipantRow = z.object({
  id: optionalUuid(),
  who: optionalText(300),
  email: optionalText(254),
});
export type ParticipantRow = z.output<typeof ParticipantRow>;

export const participantRows = () =>
  z
    .preprocess(
      (rows) => (Array.isArray(rows) ? rows.map((row) => row ?? {}) : []),
      z.array(ParticipantRow).max(200),
    )
    .default(() => []);
