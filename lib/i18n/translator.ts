import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/core/locales";
import { messages } from "./messages";
import type english from "./messages/en";

type Messages = typeof english;
export type Translate = ReturnType<typeof newTranslator>;

const translators = new Map<Locale, Translate>();

/** The texts of one language: `t("cases.title")`, with ICU arguments where a text takes any. */
export function translatorFor(locale: Locale): Translate {
  let translate = translators.get(locale);
  if (!translate) {
    translate = newTranslator(locale);
    translators.set(locale, translate);
  }
  return translate;
}

function newTranslator(locale: Locale) {
  const translate = createTranslator<Messages>({ locale, messages: messages[locale] as Messages });
  // Most texts take no values and are always the same: a page asks for a hundred of them.
  const fixed = new Map<string, string>();
  const quick = (...asked: Parameters<typeof translate>) => {
    const [key, values] = asked;
    if (values !== undefined) return translate(...asked);
    const text = fixed.get(key) ?? translate(...asked);
    fixed.set(key, text);
    return text;
  };
  return Object.assign(quick, translate) as typeof translate;
}
