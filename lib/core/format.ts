import type { Locale } from "./locales";

const tags: Record<Locale, string> = { sv: "sv-SE", nb: "nb-NO", da: "da-DK", en: "en-GB" };

export type Formatter = ReturnType<typeof newFormatter>;
const formatters = new Map<string, Formatter>();

/**
 * Numbers, money and dates as the user's language writes them. Amounts are decimal strings from the database.
 * `home` is the organisation's currency, the only one shown by its symbol; others are shown by ISO code.
 */
export function formatterFor(locale: Locale, timeZone: string, home: string): Formatter {
  const key = `${locale}|${timeZone}|${home}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = newFormatter(tags[locale], timeZone, home);
    formatters.set(key, formatter);
  }
  return formatter;
}

function newFormatter(tag: string, timeZone: string, home: string) {
  const utc = { timeZone: "UTC" } as const;
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 });
  const amount = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const rate = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 8 });
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const regions = new Intl.DisplayNames(tag, { type: "region" });
  const compact = new Intl.NumberFormat(tag, { notation: "compact", maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(
    tag,
    tag === "sv-SE" ? utc : { ...utc, year: "numeric", month: "2-digit", day: "2-digit" },
  );
  const month = new Intl.DateTimeFormat(tag, { ...utc, month: "long", year: "numeric" });
  const shortMonth = new Intl.DateTimeFormat(tag, { ...utc, month: "short", year: "2-digit" });
  const instant = new Intl.DateTimeFormat(tag, {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const clock = new Intl.DateTimeFormat(tag, { ...utc, hour: "2-digit", minute: "2-digit" });
  const weekday = new Intl.DateTimeFormat(tag, { ...utc, weekday: "short" });
  const wholeDay = new Intl.DateTimeFormat(tag, { ...utc, weekday: "long", day: "numeric", month: "long" });
  const moneyFormats = new Map<string, Intl.NumberFormat>();
  const money = (currency: string, decimals: boolean) => {
    const key = `${currency}${decimals}`;
    let format = moneyFormats.get(key);
    if (!format) {
      const digits = decimals && currency !== "ISK" ? 2 : 0;
      format = new Intl.NumberFormat(tag, {
        style: "currency",
        currency,
        currencyDisplay: currency === home ? "narrowSymbol" : "code",
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
      moneyFormats.set(key, format);
    }
    return format;
  };
  // Intl takes decimal strings exactly; its types lag behind.
  const exact = (value: string) => value as unknown as number;
  // A list shows the same few days over and over.
  const days = new Map<string, string>();
  const dayOf = (date: string) => {
    let text = days.get(date);
    if (text === undefined) {
      if (days.size >= 2000) days.clear();
      text = day.format(utcDate(date));
      days.set(date, text);
    }
    return text;
  };
  const utcDate = (date: string) => new Date(`${date}T00:00:00Z`);
  return {
    /** An amount without its currency, two decimals: `1 234 500,00`. */
    amount: (value: string) => amount.format(exact(value)),
    /** An amount with its currency: `485 000,00 kr`. */
    money: (value: string, currency: string) => money(currency, true).format(exact(value)),
    /** The same without decimals, for headlines; rounded, so never to be added up. */
    roundMoney: (value: string, currency: string) => money(currency, false).format(exact(value)),
    number: (value: number | string) => number.format(typeof value === "string" ? exact(value) : value),
    /** What a unit of a currency is worth, with every decimal it has: `11,2346`. */
    rate: (value: string) => rate.format(exact(value)),
    count: (value: number) => whole.format(value),
    /** For an axis: 1200000 → `1,2 mn`. */
    compact: (value: number) => compact.format(value),
    /** A whole percentage, 60 → `60 %`. */
    percent: (value: number) => percent.format(value / 100),
    /** `YYYY-MM-DD` as the language writes a date. */
    date: dayOf,
    /** "mån". */
    weekday: (date: string) => weekday.format(utcDate(date)),
    /** "måndag 30 november". */
    wholeDay: (date: string) => wholeDay.format(utcDate(date)),
    month: (date: string) => month.format(utcDate(date)),
    shortMonth: (date: string) => shortMonth.format(utcDate(date)),
    /** `HH:MM` as the language writes an hour, 14:05 or 14.05. */
    time: (hour: string) => clock.format(new Date(`1970-01-01T${hour.slice(0, 5)}:00Z`)),
    /** "SE" as a name: "Sverige". */
    country: (code: string) => (/^[A-Z]{2}$/.test(code) ? regions.of(code) : null) ?? code,
    /** An instant in the organisation's time zone. */
    dateTime: (value: Date) => instant.format(value),
  };
}
