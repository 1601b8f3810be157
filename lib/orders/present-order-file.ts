import { dateCell, type FileCell, nameCell, numberCell } from "@/lib/exports/file-cell";
import type { Translate } from "@/lib/i18n/translator";
import { orderTableTexts, presentOrderStatus } from "./present-order";
import type { OrderRow } from "./read-orders";

export function orderHeadings(t: Translate): string[] {
  const texts = orderTableTexts(t);
  const { number, title, customer, status, locked, ordered, starts, delivers, owner, net, total } = texts;
  return [
    number,
    title,
    customer,
    status,
    locked,
    ordered,
    starts,
    delivers,
    owner,
    net,
    total,
    t("orders.currency"),
  ];
}

/** An order as a file holds it: amounts are numbers, their currency stands in a column of its own. */
export const orderCells = (row: OrderRow, { t }: { t: Translate }): FileCell[] => [
  nameCell(row.number),
  nameCell(row.title),
  nameCell(row.customerName),
  nameCell(presentOrderStatus(row.status, t).name),
  nameCell(row.isLocked ? t("common.yes") : ""),
  dateCell(row.orderedOn),
  dateCell(row.startsOn ?? ""),
  dateCell(row.deliversOn ?? ""),
  nameCell(row.ownerName ?? ""),
  numberCell(row.net),
  numberCell(row.total),
  nameCell(row.currency),
];
