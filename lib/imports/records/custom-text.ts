import type { CardEntity } from "@/db/tenant/schema/settings";
import type { CustomField } from "@/lib/custom/custom-field";

const yes = /^(1|true|yes|ja|j|y|x)$/i;
const no = /^(0|false|no|nej|nei|n)$/i;

/** A file's texts for the organisation's own fields, as a form would send them: choices by their names. */
export function customText(
  texts: Record<string, string>,
  entity: CardEntity,
  fields: CustomField[],
): Record<string, unknown> {
  const sent: Record<string, unknown> = {};
  for (const { key, kind, options, hasPeriod, entity: of } of fields) {
    const text = texts[key];
    if (of !== entity || text === undefined) continue;
    const option = (name: string) =>
      options.find((one) =>
        Object.values(one.names).some((label) => label?.toLowerCase() === name.toLowerCase()),
      )?.key ?? name;
    const value =
      kind === "choice"
        ? option(text)
        : kind === "choices"
          ? text.split(/[;|\n,]/).flatMap((part) => (part.trim() ? option(part.trim()) : []))
          : kind === "flag"
            ? yes.test(text)
              ? "yes"
              : no.test(text)
                ? "no"
                : text
            : text;
    sent[key] = hasPeriod || kind === "money" ? { value } : value;
  }
  return sent;
}
