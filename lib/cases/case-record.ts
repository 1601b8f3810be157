import type { CustomValues } from "@/db/tenant/schema/customers";
import { cardRecord } from "@/lib/custom/card-record";
import type { CardRecord } from "@/lib/custom/resolve-card";

/** What the conditions of the layout look at in a case. */
export const caseRecord = ({ statusId, custom }: { statusId: string; custom: CustomValues }): CardRecord => ({
  ...cardRecord({ categoryIds: [], custom }),
  statusId: statusId ? [statusId] : [],
});
