import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/core/env";

const mark = "v1.";
const ivBytes = 12;
const tagBytes = 16;

/**
 * A mail's text as it waits in the database. It may hold a link that opens an account, so whoever reads the table must
 * not read the text: AES-256-GCM, bound to the mail's recipient.
 */
export function sealText(text: string, recipient: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(recipient));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return mark + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @throws Error when the text was sealed with another key or for another recipient. */
export function openText(sealed: string, recipient: string): string {
  if (!sealed.startsWith(mark)) throw new Error("not a sealed text");
  const bytes = Buffer.from(sealed.slice(mark.length), "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, ivBytes))
    .setAAD(Buffer.from(recipient))
    .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString(
    "utf8",
  );
}

function key(): Buffer {
  const { secretKey } = env();
  if (!secretKey) throw new Error("SECRET_KEY is not set");
  return Buffer.from(hkdfSync("sha256", secretKey, "", "mail", 32));
}
