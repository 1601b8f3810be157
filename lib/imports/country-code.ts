import { locales } from "@/lib/core/locales";
import { countryOf } from "./rules";

let codes: Map<string, string> | null = null;

/** ISO 3166-1 code of a country written as a code or by its name in one of our languages; null where it is none. */
export function countryCode(text: string): string | null {
  const written = text.trim();
  if (/^[a-z]{2}$/i.test(written)) {
    const code = written.toUpperCase();
    return allCodes().has(`code ${code}`) ? code : null;
  }
  return allCodes().get(written.toLowerCase()) ?? countryOf(written)?.code ?? null;
}

function allCodes(): Map<string, string> {
  if (codes) return codes;
  codes = new Map();
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const locale of locales) {
    const names = new Intl.DisplayNames(locale, { type: "region", fallback: "none" });
    for (const first of letters)
      for (const second of letters) {
        const code = first + second;
        const name = names.of(code);
        if (!name || new Intl.Locale(`und-${code}`).region !== code) continue;
        codes.set(name.toLowerCase(), code);
        codes.set(`code ${code}`, code);
      }
  }
  codes.set("usa", "US");
  codes.set("uk", "GB");
  return codes;
}
