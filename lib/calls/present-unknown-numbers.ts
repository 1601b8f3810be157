import { phoneText } from "@/lib/core/phone";
import type { UnknownNumber } from "./list-unknown-numbers";
import type { CallTools } from "./present-call";

/** The numbers that nobody knows, each with the way to its calls, and to saying whose it is. */
export function presentUnknownNumbers(numbers: UnknownNumber[], mayLink: boolean, tools: CallTools) {
  const { t, format, tenant } = tools;
  const base = `/${tenant.slug}/calls`;
  return {
    label: t("calls.unknown"),
    rows: numbers.map(({ number, count, lastAt }) => {
      const parameter = encodeURIComponent(number);
      const text = phoneText(number, tenant.country);
      return {
        number,
        text,
        telephone: `tel:${number}`,
        calls: { text: t("calls.countOf", { count }), href: `${base}?number=${parameter}` },
        last: t("calls.lastAt", { when: format.dateTime(lastAt) }),
        link: mayLink
          ? {
              text: t("calls.link"),
              label: t("calls.linkNumber", { number: text }),
              href: `${base}/unknown?number=${parameter}`,
            }
          : null,
      };
    }),
  };
}

export function presentLinkForm(number: string, { t, tenant }: Pick<CallTools, "t" | "tenant">) {
  return {
    title: t("calls.linkNumber", { number: phoneText(number, tenant.country) }),
    hint: t("calls.linkHint"),
    customer: t("calls.customer"),
    contact: t("calls.contact"),
    findCustomer: t("calls.findCustomer"),
    findContact: t("calls.findContact"),
    picker: { none: t("calls.none"), noHits: t("calls.noHits"), searching: t("calls.searching") },
    link: t("calls.link"),
    cancel: t("calls.cancel"),
  };
}
