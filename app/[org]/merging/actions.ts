"use server";

import { dismissPair } from "@/lib/duplicates/dismiss-pair";
import { startScan } from "@/lib/duplicates/start-scan";
import { mergeContacts } from "@/lib/merging/merge-contacts";
import { mergeCustomers } from "@/lib/merging/merge-customers";
import { formAction } from "@/lib/request/action";

export const mergeCustomersAction = formAction(mergeCustomers, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/customers/${id}` : `/${slug}/customers`),
  flash: (t, { name, count }) => t("merging.done", { name, count }),
  undoable: true,
});

export const mergeContactsAction = formAction(mergeContacts, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/contacts/${id}` : `/${slug}/contacts`),
  flash: (t, { name, count }) => t("merging.done", { name, count }),
  undoable: true,
});

export const startScanAction = formAction(startScan, { flash: (t) => t("duplicates.started") });

export const dismissPairAction = formAction(dismissPair, {
  flash: (t) => t("duplicates.dismissed"),
  undoable: true,
});
