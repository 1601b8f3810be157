import { formatterFor } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import type { BusyList } from "@/lib/core/result";
import { translatorFor } from "@/lib/i18n/translator";
import type { DoubleBooked } from "./double-booked";
import { timeText } from "./present-time";

const most = 6;

/** Who is busy when, for the form that wanted to book them. */
export function presentBusy({ busy, timeZone }: DoubleBooked, locale: Locale): BusyList {
  const t = translatorFor(locale);
  const tools = { t, format: formatterFor(locale, timeZone, "EUR"), actor: { locale }, tenant: { timeZone } };
  const lines = busy.slice(0, most).map((one) => ({
    key: `${one.employeeId} ${one.meetingId} ${one.startsAt.getTime()}`,
    name: one.employeeName,
    time: timeText({ ...one, timeZone }, tools),
  }));
  const left = busy.length - lines.length;
  return {
    title: t("meetings.busyTitle"),
    lines,
    more: left > 0 ? t("meetings.busyMore", { count: left }) : null,
    anyway: t("meetings.bookAnyway"),
  };
}
