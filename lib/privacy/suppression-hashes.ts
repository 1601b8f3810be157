import { createHmac, hkdfSync } from "node:crypto";
import { env } from "@/lib/core/env";
import { phoneE164 } from "@/lib/core/phone";

/** What tells a person: whatever of it is known. */
export type KnownBy = {
  emails?: (string | null | undefined)[];
  /** As written or in E.164. */
  phones?: (string | null | undefined)[];
  name?: string | null;
  /** `YYYY-MM-DD`. A name alone tells nobody: others bear it too. */
  birthDate?: string | null;
};

/**
 * What a person is known by, as keyed hashes: each mail address, each telephone number in E.164, the name with the day of
 * birth. HMAC-SHA-256 under a key derived from SECRET_KEY, so that nobody who has the table can try addresses out.
 * `country` reads numbers without a country code.
 */
export function suppressionHashes({ emails, phones, name, birthDate }: KnownBy, country: string): string[] {
  const mails = (emails ?? []).flatMap((email) =>
    email?.trim() ? `mail:${email.trim().toLowerCase()}` : [],
  );
  const numbers = (phones ?? []).flatMap((phone) => {
    const e164 = phoneE164(phone ?? null, country);
    return e164 ? `phone:${e164}` : [];
  });
  const named = name && birthDate ? [`born:${birthDate}:${nameKey(name)}`] : [];
  const secret = key();
  return [...new Set([...mails, ...numbers, ...named])].map((text) =>
    createHmac("sha256", secret).update(text).digest("hex"),
  );
}

/** Order, case, accents and hyphens don't count. */
function nameKey(name: string): string {
  const folded = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(" ");
}

let known: { secret: string; key: Buffer } | null = null;

function key(): Buffer {
  const { secretKey } = env();
  if (!secretKey) throw new Error("SECRET_KEY is not set");
  if (known?.secret !== secretKey)
    known = {
      secret: secretKey,
      key: Buffer.from(hkdfSync("sha256", secretKey, "", "suppression", 32)),
    };
  return known.key;
}
