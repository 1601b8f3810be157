"use server";

import { removeLetterheadLogo } from "@/lib/letterheads/remove-letterhead-logo";
import { setLetterheadLogo } from "@/lib/letterheads/set-letterhead-logo";
import { updateLetterhead } from "@/lib/letterheads/update-letterhead";
import { formAction } from "@/lib/request/action";

export const updateLetterheadAction = formAction(updateLetterhead, {
  redirectTo: (_, slug) => `/${slug}/settings/letterhead`,
  flash: (t) => t("orders.letterhead.saved"),
  undoable: true,
});

export const setLetterheadLogoAction = formAction(setLetterheadLogo, {
  file: "logo",
  redirectTo: (_, slug) => `/${slug}/settings/letterhead`,
  flash: (t) => t("orders.letterhead.logoSaved"),
  undoable: true,
});

export const removeLetterheadLogoAction = formAction(removeLetterheadLogo, {
  flash: (t) => t("orders.letterhead.logoRemoved"),
  undoable: true,
});
