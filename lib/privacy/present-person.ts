import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { PersonData } from "./get-person-data";

type Tools = { t: Translate; format: Formatter };

/** How much there is of a person, in words. */
export function presentPerson({ rows, mentions, log }: PersonData, { t, format }: Tools) {
  const orders = rows.filter(({ table }) => table === "orders").length;
  return {
    found: t("privacy.found", {
      rows: format.count(rows.length),
      mentions: format.count(mentions.length),
      log: format.count(log.length),
    }),
    orders: orders > 0 ? t("privacy.ordersStay", { count: orders }) : null,
  };
}
