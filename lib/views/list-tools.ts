import type { Actor, Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { FieldFacts } from "./field-facts";
import type { ListPlace } from "./list-href";
import type { Choices } from "./presented";

/** What a list is presented with. */
export type ListTools = {
  t: Translate;
  format: Formatter;
  tenant: Pick<Tenant, "slug" | "timeZone" | "currency">;
  actor: Pick<Actor, "employeeId" | "locale">;
};

/** A list in words: its fields with their names in the reader's language, what can be chosen in them, where it stands. */
export type ListWords = {
  fields: FieldFacts[];
  names: Record<string, string>;
  choices: Choices;
  /** How a value of the organisation's own field reads. */
  ownText?: (key: string, value: unknown) => string | null;
  /** What is said of a day that has passed, by field, where it isn't that it is late. */
  lateTexts?: Record<string, string>;
  /** What the lock beside a status says, where it isn't that the record is closed. */
  lockText?: string;
  place: ListPlace;
};

export const nameOf = ({ names }: Pick<ListWords, "names">, key: string) => names[key] ?? key;
