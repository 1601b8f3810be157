import type { Actor, Tenant } from "@/lib/core/context";
import { customerCountryChoices } from "@/lib/customers/customer-country-choices";
import type { Translate } from "@/lib/i18n/translator";
import type { Letterhead } from "./get-letterhead";

type Tools = { t: Translate; actor: Pick<Actor, "locale">; tenant: Pick<Tenant, "name"> };

/** What the form of the letterhead holds, in rows as it shows them. */
export function presentLetterheadForm(letterhead: Letterhead, { t, actor, tenant }: Tools) {
  const field = (name: Exclude<keyof Letterhead, "version">, label: string, hint?: string) => ({
    name,
    label,
    hint,
    value: letterhead[name] ?? "",
  });
  const { street, postcode, city, country } = letterhead;
  return {
    version: letterhead.version,
    name: {
      ...field("name", t("orders.letterhead.name"), t("orders.letterhead.nameHint")),
      usual: tenant.name,
    },
    numbers: [
      field("orgNumber", t("orders.letterhead.orgNumber")),
      field("vatNumber", t("orders.letterhead.vatNumber")),
    ],
    address: { street: street ?? "", postcode: postcode ?? "", city: city ?? "", country: country ?? "" },
    countries: customerCountryChoices(actor.locale),
    reach: [
      field("email", t("orders.letterhead.email")),
      field("phone", t("orders.letterhead.phone")),
      field("website", t("orders.letterhead.website")),
    ],
    bank: [
      field("bankAccount", t("orders.letterhead.bankAccount")),
      field("iban", t("billing.iban")),
      field("bic", t("billing.bic")),
    ],
    footer: field("footer", t("orders.letterhead.footer"), t("orders.letterhead.footerHint")),
    texts: {
      label: t("orders.letterhead.title"),
      save: t("common.save"),
      street: t("customers.street"),
      postcode: t("customers.postcode"),
      city: t("customers.city"),
      country: t("customers.country"),
      sameCountry: t("orders.letterhead.noCountry"),
    },
  };
}
