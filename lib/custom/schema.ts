import { z } from "zod";
import { checkbox, optionalText, rowVersion, uuid } from "@/lib/core/fields";

/** The cards that an organisation can give fields of its own, as settings offer them. */
export const cardEntities = ["customer", "contact"] as const;
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
