import type { Translate } from "@/lib/i18n/translator";

/** The formats of a list's file, by the address that makes it; `href` may have parameters. */
export function presentFile(href: string, t: Translate) {
  const inFormat = (format: string) => `${href}${href.includes("?") ? "&" : "?"}format=${format}`;
  return {
    label: t("views.export"),
    formats: [
      { label: t("reports.csv"), href: inFormat("csv") },
      { label: t("reports.xlsx"), href: inFormat("xlsx") },
    ],
  };
}
