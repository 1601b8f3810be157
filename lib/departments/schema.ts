import { z } from "zod";
import { checkbox, optionalUuid, requiredText, rowVersion, uuid } from "@/lib/core/fields";

/** A new one without `id` and `version`, or a change. */
export const DepartmentInput = z.object({
  id: optionalUuid(),
  version: rowVersion().optional(),
  name: requiredText(60),
});
/** Out of use, or back in it. */
export const ArchiveInput = z.object({ id: uuid(), restore: checkbox() });
export const DepartmentLink = z.object({ customerId: uuid(), departmentId: uuid(), remove: checkbox() });
