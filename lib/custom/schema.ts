import { z } from "zod";
import { checkbox, optionalText, requiredText, rowVersion, uuid } from "@/lib/core/fields";

/** The cards that an organisation can give fields of its own, as settings offer them. */
export const cardEntities = ["customer", "contact", "case"] as const;
export const fieldKinds = [
  "text",
  "long_text",
  "number",
  "money",
  "date",
  "choice",
  "choices",
  "flag",
] as const;

export const entity = () => z.enum(cardEntities, "choose");

const names = {
  nameSv: optionalText(60),
  nameNb: optionalText(60),
  nameDa: optionalText(60),
  nameEn: optionalText(60),
};

/** A row of a list that a form repeats: absent, one or many. */
const column = () =>
  z
    .preprocess(
      (value) => (value === undefined ? [] : [value].flat()),
      z.array(z.string().trim().max(60, "too_long")).max(200),
    )
    .default(() => []);

/** The options of a choice, a list a column; a new option has no key yet, and a row without names is none. */
const options = {
  optionKey: column(),
  optionSv: column(),
  optionNb: column(),
  optionDa: column(),
  optionEn: column(),
};

const FieldFacts = z.object({
  kind: z.enum(fieldKinds, "choose"),
  ...names,
  ...options,
  hasPeriod: checkbox(),
});
export type FieldFacts = z.output<typeof FieldFacts>;

export const CustomFieldInput = FieldFacts.extend({ entity: entity() });
export const CustomFieldEdit = FieldFacts.extend({ id: uuid(), version: rowVersion() });
export const CustomFieldId = z.object({ id: uuid() });

const item = { entity: entity(), item: z.enum(["box", "field"], "choose"), key: requiredText(80) };
export const MovedItem = z.object({ ...item, direction: z.enum(["up", "down"], "choose") });
export const HiddenItem = z.object({ ...item, hidden: checkbox() });
export const PlacedField = z.object({
  entity: entity(),
  key: requiredText(80),
  box: requiredText(80),
  required: checkbox(),
  /** `field=value`, such as "isSupplier=on"; none: always. */
  when: optionalText(120),
});
/** A new box of the organisation's own, or a change of one that is there. The product's boxes keep their names. */
export const BoxInput = z.object({
  entity: entity(),
  key: optionalText(80),
  ...names,
  when: optionalText(120),
});
export const BoxKey = z.object({ entity: entity(), key: requiredText(80) });
export const LayoutOf = z.object({ entity: entity() });

/** What the page of fields or of a layout shows: which card, and what of it is being changed. */
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value) || undefined;
export const FieldsPage = z.object({
  entity: z.preprocess(first, z.enum(cardEntities).catch("customer").default("customer")),
  edit: z.preprocess(first, z.string().max(80).optional()),
  new: z.preprocess(first, z.string().max(80).optional()),
});
