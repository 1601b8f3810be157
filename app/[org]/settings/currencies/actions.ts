"use server";

import { pasteRates } from "@/lib/rates/paste-rates";
import { removeRate } from "@/lib/rates/remove-rate";
import { saveRate } from "@/lib/rates/save-rate";
import { formAction } from "@/lib/request/action";

const page = (_: unknown, slug: string) => `/${slug}/settings/currencies`;

export const saveRateAction = formAction(saveRate, {
  redirectTo: page,
  flash: (t, { currency }) => t("rates.savedFlash", { currency }),
  undoable: true,
});

export const removeRateAction = formAction(removeRate, {
  flash: (t, { currency }) => t("rates.removedFlash", { currency }),
  undoable: true,
});

export const pasteRatesAction = formAction(pasteRates, {
  redirectTo: page,
  flash: (t, { count }) => t("rates.pastedFlash", { count }),
  undoable: true,
});
