import Big from "big.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { getOrder } from "@/lib/orders/get-order";
import { listOrders } from "@/lib/orders/list-orders";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { sampleOrders } from "./sample-orders";

useDatabase();

type Line = { quantity: number; price: number; discount: number; vat: string };

const line = fc.record({
  quantity: fc.integer({ min: 0, max: 200_000 }),
  price: fc.integer({ min: 0, max: 5_000_000 }),
  discount: fc.integer({ min: 0, max: 10_000 }),
  vat: fc.constantFrom("25", "12", "6", "0", "25.5", "13.5"),
});
const order = fc.record({
  currency: fc.constantFrom("SEK", "ISK"),
  lines: fc.array(line, { minLength: 1, maxLength: 8 }),
});

/** A line rounded once; VAT once per rate, on the sum of its lines; halves away from zero. */
function expected({ currency, lines }: { currency: string; lines: Line[] }) {
  const digits = currency === "ISK" ? 0 : 2;
  const nets = new Map<string, Big>();
  for (const { quantity, price, discount, vat } of lines) {
    const exact = Big(quantity)
      .div(1000)
      .times(Big(price).div(100))
      .times(Big(10_000).minus(discount).div(10_000));
    nets.set(vat, (nets.get(vat) ?? Big(0)).plus(exact.round(digits, Big.roundHalfUp)));
  }
  const rates = [...nets].map(([vat, net]) => ({
    vat,
    net,
    tax: net.times(vat).div(100).round(digits, Big.roundHalfUp),
  }));
  const sum = (amounts: Big[]) => amounts.reduce((a, b) => a.plus(b), Big(0));
  const net = sum(rates.map((rate) => rate.net));
  const vat = sum(rates.map((rate) => rate.tax));
  return { net, vat, total: net.plus(vat), rates };
}

it("adds orders as an exact calculation does, rate by rate", async () => {
  await rolledBack(async (ctx) => {
    const { addOrder, addLines } = await sampleOrders(ctx);
    const totals = new Map<string, { net: Big; total: Big; count: number }>();
    await addOrder({ title: "Utan rader" });
    totals.set("SEK", { net: Big(0), total: Big(0), count: 1 });
    await fc.assert(
      fc.asyncProperty(order, async ({ currency, lines }) => {
        const id = await addLines(
          lines.map(({ quantity, price, discount, vat }) => ({
            description: "Rad",
            quantity: Big(quantity).div(1000).toFixed(3),
            unitPrice: Big(price).div(100).toFixed(2),
            discountPercent: Big(discount).div(100).toFixed(2),
            vatPercent: vat,
          })),
        );
        await ctx.tx.execute(`update orders set currency = '${currency}' where id = '${id}'`);
        const wanted = expected({ currency, lines });
        const got = await getOrder(ctx, { orderId: id });
        expect([got.net, got.vat, got.total].map(Number)).toEqual(
          [wanted.net, wanted.vat, wanted.total].map(Number),
        );
        for (const { vat, net, tax } of wanted.rates) {
          const rate = got.rates.find(({ vatPercent }) => Number(vatPercent) === Number(vat));
          expect([rate?.net, rate?.vat].map(Number)).toEqual([net, tax].map(Number));
        }
        const before = totals.get(currency) ?? { net: Big(0), total: Big(0), count: 0 };
        totals.set(currency, {
          net: before.net.plus(wanted.net),
          total: before.total.plus(wanted.total),
          count: before.count + 1,
        });
      }),
      { numRuns: 40 },
    );
    const { totals: found } = await listOrders(ctx, {});
    for (const { currency, count, net, total } of found) {
      const wanted = totals.get(currency);
      expect([count, net, total].map(Number)).toEqual(
        [wanted?.count, wanted?.net, wanted?.total].map(Number),
      );
    }
    expect(found.map(({ currency }) => currency)[0]).toBe("SEK");
  });
});
