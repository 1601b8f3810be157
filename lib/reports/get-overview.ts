import { query } from "@/lib/core/query";
import { getOverviewFigures, type OverviewFigures } from "./get-overview-figures";
import { getTopSellers, type TopSeller } from "./get-top-sellers";
import { listNewestCustomers, type NewCustomer } from "./list-newest-customers";
import { OverviewFilter } from "./schema";

export type Overview = OverviewFigures & { sellers: TopSeller[]; customers: NewCustomer[] };

/** Everything that the overview shows, at once; the page reads its parts one by one as they stream in. */
export const getOverview = query(
  { name: "get-overview", permission: "report:read", input: OverviewFilter },
  async (ctx, asked): Promise<Overview> => ({
    ...(await getOverviewFigures(ctx, asked)),
    sellers: await getTopSellers(ctx, {}),
    customers: await listNewestCustomers(ctx, {}),
  }),
);
