import { type FileCell, nameCell, numberCell } from "@/lib/exports/file-cell";
import type { Translate } from "@/lib/i18n/translator";
import type { ProductDetail } from "./read-products";

export const productHeadings = (t: Translate): string[] => [
  t("products.name"),
  t("products.number"),
  t("products.series"),
  t("products.unit"),
  t("products.unitPrice"),
  t("products.currency"),
  t("products.vatPercent"),
  t("products.description"),
  t("products.retired"),
];

/** A product as a file holds it. */
export const productCells = (row: ProductDetail, { t }: { t: Translate }): FileCell[] => [
  nameCell(row.name),
  nameCell(row.number ?? ""),
  nameCell(row.series ?? ""),
  nameCell(row.unit ?? ""),
  numberCell(row.unitPrice ?? ""),
  nameCell(row.currency ?? ""),
  numberCell(row.vatPercent ?? ""),
  nameCell(row.description ?? ""),
  nameCell(row.active ? "" : t("common.yes")),
];
