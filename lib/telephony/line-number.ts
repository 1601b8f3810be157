import { phoneE164 } from "@/lib/core/phone";

/** A line's number as it is kept and looked up: E.164, or an extension's digits. */
export function lineNumber(typed: string, country: string): string {
  const plain = typed.trim();
  if (/^\d{1,5}$/.test(plain)) return plain;
  return phoneE164(plain, country) ?? plain.toLowerCase();
}
