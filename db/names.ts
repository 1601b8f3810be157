import { randomBytes } from "node:crypto";

/** ICU collation of an organisation's lists; fixed when its schema is made, since its indexes use it. */
export const collations = { sv: "sv-x-icu", nb: "nb-x-icu", da: "da-x-icu", en: "en-x-icu" } as const;
export type CollationKey = keyof typeof collations;

const schemaPattern = /^t_[a-z2-7]{26}$/;
const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** A new opaque name for an organisation's schema and login: `t_` and 26 base32 letters (130 random bits). */
export function newSchemaName(): string {
  return `t_${Array.from(randomBytes(26), (byte) => alphabet[byte % 32]).join("")}`;
}

/** The name itself when it is one that Vekt generates; anything else never reaches SQL. */
export function checkedSchemaName(name: string): string {
  if (!schemaPattern.test(name)) throw new Error("not a schema name made by Vekt");
  return name;
}
