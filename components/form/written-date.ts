/** A day, `YYYY-MM-DD`, as a field shows it in the reader's language: 2026-11-22, 22.11.2026, 22/11/2026. */
export const inDigits = (date: string, locale: string) =>
  locale.startsWith("sv")
    ? date
    : formatFor(locale, { day: "2-digit", month: "2-digit", year: "numeric" }).format(Date.parse(date));

/** "söndag 22 november 2026". */
export const inWords = (date: string, locale: string) =>
  formatFor(locale, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(
    Date.parse(date),
  );

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, options: Intl.DateTimeFormatOptions) {
  // Bare "en" would put the month first.
  const tag = locale === "en" ? "en-GB" : locale;
  const key = `${tag} ${options.weekday}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  formats.set(key, format);
  return format;
}
