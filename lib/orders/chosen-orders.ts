import type { SQL } from "drizzle-orm";
import type { ChosenRows } from "@/lib/bulk/schema";
import type { Ctx } from "@/lib/core/context";
import { chosenRows } from "@/lib/views/chosen-rows";
import { addressParameters } from "@/lib/views/read-address";
import { OrderListAsked } from "./order-list-asked";
import { resolveOrderList } from "./resolve-order-list";
import { visibleOrders } from "./visibility";

/** Which orders a change of many is about: the named ones or all that the list leaves, of either those that can be seen. */
export async function chosenOrders(ctx: Ctx, input: ChosenRows): Promise<SQL> {
  const asked = OrderListAsked.parse(addressParameters(input.all ? input.list : ""));
  const { spec, views } = await resolveOrderList(ctx, asked);
  return chosenRows(ctx, spec, views, input, visibleOrders(ctx), asked);
}
