"use server";

import { updateSeries } from "@/lib/number-series/update-series";
import { formAction } from "@/lib/request/action";

export const updateSeriesAction = formAction(updateSeries, {
  redirectTo: (_, slug) => `/${slug}/settings/number-series`,
  flash: (t, { next }) => t("billing.series.saved", { next }),
  undoable: true,
});
