import type { Ctx } from "@/lib/core/context";
import { monthStart } from "@/lib/core/dates";
import { listProducts } from "@/lib/products/list-products";
import { saveProduct } from "@/lib/products/save-product";
import { pasteRates } from "@/lib/rates/paste-rates";
import type { DemoOrganisation } from "./demo-organisation";
import type { Random } from "./random";

type Sold = DemoOrganisation["products"][number] & { id: string };

/** What the next case sells and in which currency, given what it would be worth. */
export type Sales = (value: string | null) => {
  value?: string | null;
  currency?: string;
  valueFromLines?: boolean;
  lines?: { productId: string; quantity: string; unitPrice: string; discountPercent: string }[];
};

export async function makeProducts(ctx: Ctx, demo: DemoOrganisation): Promise<Sold[]> {
  for (const { number, name, unit, price, vat, series } of demo.products) {
    await saveProduct(ctx, { number, name, unit, unitPrice: price, vatPercent: vat, series });
  }
  const made = await listProducts(ctx, {});
  return demo.products.flatMap((product) => {
    const row = made.find(({ name }) => name === product.name);
    return row ? [{ ...product, id: row.id }] : [];
  });
}

/** A rate of each currency from the first of every month on, since before the first closed case. */
export async function makeRates(ctx: Ctx, demo: DemoOrganisation, random: Random): Promise<void> {
  const months = Array.from({ length: 16 }, (_, ago) => monthStart(ctx.today, -ago));
  const lines = demo.currencies.flatMap(({ currency, rate }) =>
    months.map((day) => `${currency} ${((rate * random.between(980, 1020)) / 1000).toFixed(4)} ${day}`),
  );
  await pasteRates(ctx, { lines: lines.join("\n") });
}

// By the order in which cases are made: two open and two won or lost ones.
const foreign = [3, 12, 20, 44];

/** Every fourth case has lines, which drive its value, and four cases are in another currency. */
export function newSales(demo: DemoOrganisation, random: Random, products: Sold[]): Sales {
  let made = -1;
  return (value) => {
    made += 1;
    const turn = foreign.indexOf(made);
    const abroad = demo.currencies[turn % demo.currencies.length];
    if (turn >= 0 && abroad) {
      const amount = Math.round(Number(value ?? "250000") / abroad.rate / 100) * 100;
      return { value: String(amount), currency: abroad.currency };
    }
    if (made % 4 !== 1) return {};
    const lines = random
      .shuffle(products)
      .slice(0, random.between(1, 3))
      .map(({ id, price, most }) => ({
        productId: id,
        quantity: String(random.between(Math.ceil(most / 4), most)),
        unitPrice: price,
        discountPercent: random.chance(25) ? "5" : "0",
      }));
    return { lines, valueFromLines: true };
  };
}
