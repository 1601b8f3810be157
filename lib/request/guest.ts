import "server-only";
import { cookies, headers } from "next/headers";
import { type Locale, locales } from "@/lib/core/locales";

export const localeCookieName = "vekt-locale";

/** Language of somebody not signed in: what they chose, else what their browser asks for, else English. */
export async function guestLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(localeCookieName)?.value;
  const asked = (await headers()).get("accept-language") ?? "";
  const wanted = [chosen, ...asked.split(",").map((part) => part.split(";")[0]?.trim().slice(0, 2))];
  for (const language of wanted) {
    const locale = language === "no" || language === "nn" ? "nb" : language;
    const known = locales.find((candidate) => candidate === locale);
    if (known) return known;
  }
  return "en";
}

/** Keeps a guest's choice of language in their browser; anything that is none is left alone. */
export async function chooseGuestLocale(choice: string | null): Promise<void> {
  const locale = locales.find((candidate) => candidate === choice);
  if (!locale) return;
  const year = 365 * 24 * 60 * 60;
  (await cookies()).set(localeCookieName, locale, {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    maxAge: year,
  });
}
