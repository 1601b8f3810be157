import "server-only";
import { cookies } from "next/headers";

/** A message for the next page, with the batch that its "Undo" puts back. */
export type Flash = { text: string; undoBatchId?: string };

export const flashCookieName = "vekt-flash";

/** The page's script takes the cookie away once shown; without scripts it lasts twenty seconds. */
export async function setFlash(flash: Flash): Promise<void> {
  (await cookies()).set(flashCookieName, JSON.stringify(flash), { path: "/", sameSite: "lax", maxAge: 20 });
}

export async function readFlash(): Promise<Flash | null> {
  const text = (await cookies()).get(flashCookieName)?.value;
  if (!text) return null;
  try {
    const flash = JSON.parse(text);
    return typeof flash.text === "string" ? flash : null;
  } catch {
    return null;
  }
}
