import type { CustomValues } from "@/db/tenant/schema/customers";
import { cardRecord } from "@/lib/custom/card-record";
import type { CardRecord } from "@/lib/custom/resolve-card";

type Facts = { categories: { id: string }[]; custom: CustomValues };

/** What the conditions of the card's layout look at in a person. */
export const contactRecord = ({ categories, custom }: Facts): CardRecord =>
  cardRecord({ custom, categoryIds: categories.map(({ id }) => id) });
