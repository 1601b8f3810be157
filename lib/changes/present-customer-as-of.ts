import type { CustomerAsOf } from "./get-customer-as-of";
import { fieldLabel, presentValue, type Tools } from "./present-changes";

type Lines = { title: string; rows: { text: string; detail: string }[]; none: string };
export type PresentedAsOf = {
  banner: string;
  /** Names the link to the card as it is. */
  now: string;
  title: string;
  facts: { label: string; value: string }[] | null;
  categories: Lines;
  people: Lines;
};

/** A customer's card of another day in the reader's language. */
export function presentCustomerAsOf(
  { facts, archived, categories, people }: CustomerAsOf,
  day: string,
  { t, format }: Pick<Tools, "t" | "format">,
): PresentedAsOf {
  const date = format.date(day);
  const banner = archived ? t("changes.asOfArchived", { date }) : t("changes.asOfBanner", { date });
  return {
    banner: facts ? banner : t("changes.asOfNone", { date }),
    now: t("changes.asOfNow"),
    title: t("changes.details"),
    facts:
      facts?.map((fact) => ({
        label: fieldLabel(fact, t),
        value: presentValue(fact, fact.before, t, format),
      })) ?? null,
    categories: {
      title: t("changes.categories"),
      rows: categories.map((text) => ({ text, detail: "" })),
      none: t("changes.asOfNothing"),
    },
    people: {
      title: t("changes.people"),
      rows: people.map(({ name, titles, isPrimary, from, until }) => {
        const period =
          from || until ? `${from ? format.date(from) : ""}–${until ? format.date(until) : ""}` : null;
        const primary = isPrimary ? t("changes.field", { column: "is_primary" }) : null;
        return { text: name, detail: [...titles, primary, period].filter(Boolean).join(" · ") };
      }),
      none: t("changes.asOfNothing"),
    },
  };
}
