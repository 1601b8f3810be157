import { z } from "zod";
import { count, optionalUuid, requiredText, rowVersion, uuid } from "@/lib/core/fields";

export const CategoryInput = z.object({
  name: requiredText(60),
  colorSlot: count(1, 8).default(1),
  /** None: at the top. */
  parentId: optionalUuid(),
});
export const CategoryEdit = CategoryInput.extend({ id: uuid(), version: rowVersion() });

export const CategoryRemoval = z.object({
  id: uuid(),
  /** Where customers and contacts that carry it go. */
  moveTo: optionalUuid(),
  /** Where its daughters go: to a category, or to the top. */
  daughtersTo: z
    .preprocess((value) => value || null, z.union([uuid(), z.literal("top")], "choose").nullable())
    .default(null),
});
