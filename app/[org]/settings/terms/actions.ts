"use server";

import { archivePaymentTerm } from "@/lib/billing/archive-payment-term";
import { archivePriceList } from "@/lib/billing/archive-price-list";
import { savePaymentTerm } from "@/lib/billing/save-payment-term";
import { savePriceList } from "@/lib/billing/save-price-list";
import type { Translate } from "@/lib/i18n/translator";
import { formAction } from "@/lib/request/action";

const saved = {
  redirectTo: (_: unknown, slug: string) => `/${slug}/settings/terms`,
  flash: (t: Translate, { name }: { name: string }) => t("billing.settings.savedFlash", { name }),
  undoable: true,
};
const archived = {
  flash: (t: Translate, { name, isArchived }: { name: string; isArchived: boolean }) =>
    isArchived
      ? t("billing.settings.archivedFlash", { name })
      : t("billing.settings.restoredFlash", { name }),
  undoable: true,
};

export const savePaymentTermAction = formAction(savePaymentTerm, saved);
export const archivePaymentTermAction = formAction(archivePaymentTerm, archived);
export const savePriceListAction = formAction(savePriceList, saved);
export const archivePriceListAction = formAction(archivePriceList, archived);
