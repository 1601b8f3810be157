import { and, or, type SQL, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { orders } from "@/db/tenant/schema/orders";
import { matches } from "@/lib/core/search-pattern";

const folded = sql`app.fold(${orders.number} || ' ' || ${orders.title})`;

/** Orders in whose number, title or customer every word occurs. Too little to search for finds nothing out: all remain. */
export function orderSearch(typed: string): SQL | undefined {
  const words = typed.split(/\s+/).slice(0, 6);
  return and(
    ...words.map((word) => {
      const own = matches(folded, word);
      const ofCustomer = matches(customers.search, word);
      const places = [
        own,
        ofCustomer &&
          sql`${orders.customerId} in (select ${customers.id} from ${customers} where ${ofCustomer})`,
      ].filter((place) => place !== null);
      return places.length > 0 ? or(...places) : undefined;
    }),
  );
}
