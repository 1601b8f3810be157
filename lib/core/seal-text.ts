import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

const mark = "v1.";
const ivBytes = 12;
const tagBytes = 16;

/** What a text is sealed for; each has a key of its own, derived from SECRET_KEY. */
type Purpose = "mail" | "reply" | "registry" | "telephony" | "calendar";

/**
 * A text that whoever reads the table or the page must not read or change: AES-256-GCM, bound to what it belongs to (a
 * mail's recipient, an organisation and its service).
 */
export function sealText(text: string, purpose: Purpose, boundTo: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key(purpose), iv).setAAD(Buffer.from(boundTo));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return mark + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @throws Error when the text was sealed with another key, for another purpose or bound to something else. */
export function openText(sealed: string, purpose: Purpose, boundTo: string): string {
  if (!sealed.startsWith(mark)) throw new Error("not a sealed text");
  const bytes = Buffer.from(sealed.slice(mark.length), "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key(purpose), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString(
    "utf8",
  );
}

function key(purpose: Purpose): Buffer {
  const { secretKey } = env();
  if (!secretKey) throw new Error("SECRET_KEY is not set");
  return Buffer.from(hkdfSync("sha256", secretKey, "", purpose, 32));
}
