import { presentLineTexts } from "@/lib/lines/present-line-texts";
import type { ProductRow } from "@/lib/products/list-products";
import type { CaseDetail } from "./get-case";
import type { CaseFormTools } from "./present-case-form";

export type PresentedCaseLines = ReturnType<typeof presentCaseLines>;

/** A case's lines as rows to fill in; a product out of sale stays where it stands. */
export function presentCaseLines(
  crmCase: Pick<CaseDetail, "lines" | "currency"> | null,
  products: ProductRow[],
  { t, format, tenant, actor }: CaseFormTools,
) {
  const lines = crmCase?.lines ?? [];
  const used = new Set(lines.map(({ productId }) => productId));
  return {
    currency: crmCase?.currency ?? tenant.currency,
    home: tenant.currency,
    locale: actor.locale,
    products: products
      .filter(({ id, active }) => active || used.has(id))
      .map(({ id, name, unitPrice, currency }) => ({
        value: id,
        label: name,
        unitPrice: unitPrice === null ? undefined : format.amount(unitPrice),
        currency: currency ?? tenant.currency,
      })),
    rows: lines.map((line) => ({
      id: line.id,
      productId: line.productId ?? "",
      description: line.description ?? "",
      quantity: format.number(line.quantity),
      unitPrice: line.unitPrice === null ? "" : format.amount(line.unitPrice),
      discountPercent: Number(line.discountPercent) === 0 ? "" : format.number(line.discountPercent),
    })),
    texts: { ...presentLineTexts(t), title: t("cases.lines"), hint: t("cases.linesHint") },
  };
}
