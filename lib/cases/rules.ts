import type { StatusKind } from "@/db/tenant/schema/cases";
import { rounded, scaled, sumAmounts } from "@/lib/core/money";
import { lineAmount } from "@/lib/lines/rules";

/** Won or lost. A stalled case is not: it waits for its day, and can be won or lost from there. */
export const isClosed = (kind: StatusKind): kind is "won" | "lost" => kind === "won" || kind === "lost";

/** Value × probability, rounded once to the unit of its currency, as the database weighs a case. Null where there is no value. */
export function weightedAmount(value: string, percent: string, currency: string): string | null {
  const amount = value.trim() === "" ? null : scaled(value, 2);
  const share = scaled(percent, 0);
  return amount === null || share === null || share > 100n ? null : rounded(amount * share, 4, currency);
}

/** What the lines of a form come to, `lines.0.quantity` and so on; null where none has a price. */
export function lineSum(form: FormData, currency: string): string | null {
  const read = (row: string, name: string) => String(form.get(`${row}.${name}`) ?? "");
  const amounts = [...form.keys()].flatMap((name) => {
    const [, row] = /^(lines\.\d+)\.unitPrice$/.exec(name) ?? [];
    const unitPrice = row === undefined ? "" : read(row, "unitPrice");
    if (row === undefined || unitPrice.trim() === "") return [];
    const [quantity, discountPercent] = [read(row, "quantity"), read(row, "discountPercent")];
    return lineAmount({ quantity, unitPrice, discountPercent }, currency) ?? [];
  });
  return amounts.length > 0 ? sumAmounts(amounts) : null;
}
