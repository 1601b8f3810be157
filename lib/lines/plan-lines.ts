import type { LineInput } from "./schema";

type Written = Omit<LineInput, "id">;
export type StoredLine = Written & { id: string; position: number };
type Placed = Written & { position: number };
export type LinePlan = {
  removed: string[];
  changed: { id: string; line: Placed }[];
  added: Placed[];
};

/**
 * What is to be written so that a record holds exactly these lines in this order: those that stay keep their rows, so that
 * history shows what changed, and those that are as they were are left alone.
 */
export function planLines(stored: StoredLine[], sent: LineInput[]): LinePlan {
  const left = new Map(stored.map((line) => [line.id, line]));
  const plan: LinePlan = { removed: [], changed: [], added: [] };
  const rows = sent.filter(({ productId, description, unitPrice }) => productId ?? description ?? unitPrice);
  for (const [position, { id, ...row }] of rows.entries()) {
    const line = { ...row, position };
    const known = id === null ? undefined : left.get(id);
    // A row sent twice is a new one the second time.
    if (!known) plan.added.push(line);
    else if (!isSame(known, line)) plan.changed.push({ id: known.id, line });
    if (known) left.delete(known.id);
  }
  plan.removed = [...left.keys()];
  return plan;
}

export const changesLines = ({ removed, changed, added }: LinePlan) =>
  removed.length + changed.length + added.length > 0;

function isSame(a: Placed, b: Placed): boolean {
  return (
    a.position === b.position &&
    a.productId === b.productId &&
    a.description === b.description &&
    plain(a.quantity) === plain(b.quantity) &&
    plain(a.unitPrice) === plain(b.unitPrice) &&
    plain(a.discountPercent) === plain(b.discountPercent)
  );
}

/** "12.500" and "12.5" are one number. */
const plain = (number: string | null) => (number?.includes(".") ? number.replace(/\.?0+$/, "") : number);
