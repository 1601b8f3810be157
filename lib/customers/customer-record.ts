import type { CustomValues } from "@/db/tenant/schema/customers";
import { cardRecord } from "@/lib/custom/card-record";
import type { CardRecord } from "@/lib/custom/resolve-card";

type Facts = {
  kind: string;
  isCustomer: boolean;
  isSupplier: boolean;
  categories: { id: string }[];
  custom: CustomValues;
};

/** What the conditions of the card's layout look at in a customer. */
export const customerRecord = ({ categories, ...facts }: Facts): CardRecord =>
  cardRecord({ ...facts, categoryIds: categories.map(({ id }) => id) });
