import { z } from "zod";
import { optionalShare, optionalUuid, rowVersion, uuid } from "@/lib/core/fields";

export const ParentInput = z.object({
  customerId: uuid(),
  version: rowVersion(),
  /** None: it stands by itself. */
  parentId: optionalUuid(),
  /** How much of it the parent owns. */
  sharePercent: optionalShare().refine((share) => share === null || Number(share) > 0, "out_of_range"),
});
export type ParentInput = z.output<typeof ParentInput>;
