"use server";

import { formAction } from "@/lib/request/action";
import { adoptProbability } from "@/lib/statuses/adopt-probability";

export const adoptProbabilityAction = formAction(adoptProbability, {
  flash: (t, { name }) => t("conversion.adopted", { name }),
  undoable: true,
});
