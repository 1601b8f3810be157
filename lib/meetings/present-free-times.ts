import { formatterFor } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import type { FreeTimeList } from "@/lib/core/result";
import type { Translate } from "@/lib/i18n/translator";
import type { FreeTimes } from "./find-free-times";

/** When all can, for the form to choose from. */
export function presentFreeTimes({ times, timeZone }: FreeTimes, t: Translate, locale: Locale): FreeTimeList {
  const format = formatterFor(locale, timeZone, "EUR");
  const hour = (local: string) => format.time(local.slice(11));
  return {
    title: times.length > 0 ? t("meetings.freeTitle") : t("meetings.freeNone"),
    times: times.map(({ start, end }) => {
      const day = start.slice(0, 10);
      return { start, end, label: `${format.wholeDay(day)}, ${hour(start)}–${hour(end)}` };
    }),
    own: t("meetings.freeOwn"),
    filled: t("meetings.freeFilled", { time: "{time}" }),
  };
}
