import { customers } from "@/db/tenant/schema/customers";
import { orders } from "@/db/tenant/schema/orders";
import type { SeriesKind } from "./schema";

/** What each series numbers: no two rows of a table share a number. */
export const numberedTables = { customer: customers, order: orders } satisfies Record<SeriesKind, unknown>;
