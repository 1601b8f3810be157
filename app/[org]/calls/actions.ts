"use server";

import { archiveCall } from "@/lib/calls/archive-call";
import { linkNumber } from "@/lib/calls/link-number";
import { logCall } from "@/lib/calls/log-call";
import { restoreCall } from "@/lib/calls/restore-call";
import { updateCall } from "@/lib/calls/update-call";
import { formAction } from "@/lib/request/action";

/** Where a call was logged from: the card that it then stands on. */
const cards: Record<string, (call: Record<string, unknown>) => string | null> = {
  customer: ({ customerId }) => (customerId ? `customers/${customerId}?tab=calls` : null),
  contact: ({ contactId }) => (contactId ? `contacts/${contactId}?tab=calls` : null),
  case: ({ caseId }) => (caseId ? `cases/${caseId}?tab=calls` : null),
};

export const logCallAction = formAction(logCall, {
  redirectTo: (call, slug, { from }) =>
    `/${slug}/${(typeof from === "string" && Object.hasOwn(cards, from) && cards[from]?.(call)) || "calls"}`,
  flash: (t) => t("calls.logged"),
  undoable: true,
});

export const updateCallAction = formAction(updateCall, {
  redirectTo: ({ id }, slug) => `/${slug}/calls/${id}`,
  flash: (t) => t("calls.saved"),
  undoable: true,
});

export const archiveCallAction = formAction(archiveCall, {
  redirectTo: (_, slug) => `/${slug}/calls`,
  flash: (t) => t("calls.archivedNow"),
  undoable: true,
});

export const restoreCallAction = formAction(restoreCall, {
  flash: (t) => t("calls.restoredNow"),
  undoable: true,
});

export const linkNumberAction = formAction(linkNumber, {
  redirectTo: (_, slug) => `/${slug}/calls/unknown`,
  flash: (t, { count, text }) => t("calls.linked", { count, number: text }),
  undoable: true,
});
