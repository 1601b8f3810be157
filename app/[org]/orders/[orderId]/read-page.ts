import { cache } from "react";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import { readHistory } from "@/lib/changes/read-history";
import { parseInput } from "@/lib/core/command";
import { getOrder } from "@/lib/orders/get-order";
import { OrderPageState } from "@/lib/orders/schema";
import { inTenant } from "@/lib/request/page";

/** One read for the page and its title; the parameters travel as text, so that both calls are the same call. */
export const readPage = cache((org: string, orderId: string, parameters: string) =>
  inTenant(org, async (ctx) => {
    const state = parseInput(OrderPageState, JSON.parse(parameters));
    return {
      state,
      order: await getOrder(ctx, { orderId }),
      newest: (await getNewestChange(ctx, { rowId: orderId })).id,
      history: state.tab === "history" ? await readHistory(ctx, { ...state, rowId: orderId }) : null,
    };
  }),
);
