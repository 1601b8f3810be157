import type { LineInput } from "./schema";

type Placed<Row> = Omit<Row, "id"> & { position: number };
export type LinePlan<Row = LineInput> = {
  removed: string[];
  changed: { id: string; line: Placed<Row> }[];
  added: Placed<Row>[];
};

/**
 * What is to be written so that a record holds exactly these lines in this order: those that stay keep their rows, so that
 * history shows what changed, and those that are as they were are left alone.
 */
export function planLines<Row extends LineInput>(
  stored: (Placed<Row> & { id: string })[],
  sent: Row[],
): LinePlan<Row> {
  const left = new Map(stored.map((line) => [line.id, line]));
  const plan: LinePlan<Row> = { removed: [], changed: [], added: [] };
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

export const changesLines = ({ removed, changed, added }: Record<keyof LinePlan, unknown[]>) =>
  removed.length + changed.length + added.length > 0;

const numbers = new Set(["quantity", "unitPrice", "discountPercent", "vatPercent"]);

function isSame(stored: Record<string, unknown>, line: Record<string, unknown>): boolean {
  return Object.entries(line).every(([name, value]) =>
    numbers.has(name) ? plain(stored[name]) === plain(value) : stored[name] === value,
  );
}

/** "12.500" and "12.5" are one number. */
const plain = (number: unknown) =>
  typeof number === "string" && number.includes(".") ? number.replace(/\.?0+$/, "") : number;
