import { z } from "zod";
import { count, requiredText, rowVersion, uuid } from "@/lib/core/fields";

export const CategoryInput = z.object({ name: requiredText(60), colorSlot: count(1, 8).default(1) });
export const CategoryEdit = CategoryInput.extend({ id: uuid(), version: rowVersion() });
