import type { Tenant } from "@/lib/core/context";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { ProductDetail } from "./read-products";

type Tools = { t: Translate; format: Formatter; tenant: Pick<Tenant, "slug" | "currency"> };

/** The products as their settings list them. */
export function presentProducts(rows: ProductDetail[], q: string | undefined, { t, format, tenant }: Tools) {
  return rows.map(({ id, name, number, unit, unitPrice, currency, vatPercent, series, active }) => {
    const query = new URLSearchParams({ ...(q && { q }), edit: id });
    const price = unitPrice === null ? null : format.money(unitPrice, currency ?? tenant.currency);
    const vat =
      vatPercent === null ? null : t("products.vat", { percent: format.percent(Number(vatPercent)) });
    const priced = price && unit ? t("products.perUnit", { price, unit }) : price;
    return {
      id,
      name,
      detail: [number, series, priced, vat].filter(Boolean).join(" · "),
      edit: {
        href: `/${tenant.slug}/settings/products?${query}#edit`,
        label: t("products.edit", { name }),
      },
      archive: active ? t("products.retire", { name }) : t("products.restore", { name }),
      isArchived: !active,
    };
  });
}

const usual = ["SEK", "NOK", "DKK", "EUR", "ISK", "USD", "GBP"];

/** The form of a product, new or known. */
export function presentProductForm(product: ProductDetail | undefined, { t, format, tenant }: Tools) {
  const currency = product?.currency ?? tenant.currency;
  return {
    values: {
      name: product?.name ?? "",
      number: product?.number ?? "",
      unit: product?.unit ?? "",
      unitPrice: product?.unitPrice ?? null,
      currency,
      vatPercent: product?.vatPercent == null ? "" : format.number(product.vatPercent),
      series: product?.series ?? "",
      description: product?.description ?? "",
    },
    currencies: [...new Set([tenant.currency, currency, ...usual])].map((code) => ({
      value: code,
      label: code,
    })),
    texts: {
      name: t("products.name"),
      number: t("products.number"),
      unit: t("products.unit"),
      unitHint: t("products.unitHint"),
      unitPrice: t("products.unitPrice"),
      currency: t("products.currency"),
      vatPercent: t("products.vatPercent"),
      series: t("products.series"),
      description: t("products.description"),
    },
  };
}
