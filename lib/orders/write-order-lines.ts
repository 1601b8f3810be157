import { eq, inArray } from "drizzle-orm";
import { products } from "@/db/tenant/schema/cases";
import { orderLines } from "@/db/tenant/schema/orders";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { missingProducts } from "@/lib/lines/missing-products";
import { changesLines, planLines } from "@/lib/lines/plan-lines";
import type { OrderLineInput } from "@/lib/lines/schema";
import { usualVatPercent } from "./vat-rates";

type Stored = typeof orderLines.$inferSelect;
type Product = Pick<typeof products.$inferSelect, "id" | "name" | "unit" | "vatPercent">;

/**
 * Gives an order exactly these lines in this order. A line without text is called after its product, as it is called now.
 * @returns whether anything changed
 * @throws DomainError `invalid` at a line's product that there is not
 */
export async function writeOrderLines(ctx: Ctx, orderId: string, sent: OrderLineInput[]): Promise<boolean> {
  const { tx } = ctx;
  const fields = await missingProducts(ctx, sent);
  if (Object.keys(fields).length > 0) throw new DomainError("invalid", "check_fields", { fields });
  const stored = await tx.select().from(orderLines).where(eq(orderLines.orderId, orderId));
  const filledIn = fillIn(ctx, sent, stored, await readProducts(ctx, [...sent, ...stored]));
  const plan = planLines(stored, filledIn);
  const { removed, changed, added } = plan;
  if (removed.length > 0) await tx.delete(orderLines).where(inArray(orderLines.id, removed));
  for (const { id, line } of changed) await tx.update(orderLines).set(line).where(eq(orderLines.id, id));
  if (added.length > 0) await tx.insert(orderLines).values(added.map((line) => ({ ...line, orderId })));
  return changesLines(plan);
}

function fillIn(ctx: Ctx, sent: OrderLineInput[], stored: Stored[], known: Map<string | null, Product>) {
  const usual = usualVatPercent(ctx.tenant.country);
  return sent.map((line) => {
    const before = stored.find(({ id }) => id === line.id);
    const product = known.get(line.productId);
    const former = known.get(before?.productId ?? null);
    // Another product in a line that bore the name of the one before: it bears the new one's.
    const isFormer = product && product.id !== former?.id && line.description === former?.name;
    return {
      ...line,
      description: (isFormer ? null : line.description) ?? product?.name ?? null,
      unit: line.unit ?? (before ? null : (product?.unit ?? null)),
      vatPercent: line.vatPercent ?? product?.vatPercent ?? usual,
    };
  });
}

async function readProducts({ tx }: Ctx, lines: { productId: string | null }[]) {
  const ids = lines.flatMap(({ productId }) => productId ?? []);
  if (ids.length === 0) return new Map<string | null, Product>();
  const rows = await tx
    .select({ id: products.id, name: products.name, unit: products.unit, vatPercent: products.vatPercent })
    .from(products)
    .where(inArray(products.id, ids));
  return new Map<string | null, Product>(rows.map((row) => [row.id, row]));
}
