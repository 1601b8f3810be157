import { z } from "zod";
import { checkbox, requiredText, uuidList } from "@/lib/core/fields";
import { cardEntities } from "@/lib/views/schema";

/** Which rows of a list: those that are named, or all that its address leaves. */
export const ChosenRows = z.object({
  id: uuidList(),
  all: checkbox(),
  /** The list's parameters, as in its address. */
  list: z.string().max(20_000).default(""),
});
export type ChosenRows = z.output<typeof ChosenRows>;

/** One field of many rows; its value comes as the record's own form sends it, under the field's name. */
export const FieldChange = ChosenRows.extend({ field: requiredText(60) }).loose();
export type FieldChange = z.output<typeof FieldChange>;

/** What the page's address says. */
export const BulkView = ChosenRows.extend({
  entity: z.enum(cardEntities).catch("customers"),
  id: uuidList().catch([]),
  list: z.string().max(20_000).catch("").default(""),
  field: z.string().max(60).catch("").default(""),
});
