import { z } from "zod";
import { count, country, optionalEmail, optionalLongText, optionalText } from "@/lib/core/fields";

const blankToNull = (value: unknown) => (value === undefined || value === "" ? null : value);
/** A number that people group with spaces. */
const closeUp = (max: number) =>
  optionalText(max).transform((text) => text?.replaceAll(/[\s-]/g, "").toUpperCase() ?? null);

/** All that the form of the letterhead sends, but its logo. */
export const LetterheadInput = z.object({
  /** 0 while the organisation has none. */
  version: count(0, 2_000_000_000),
  /** Empty: the organisation's name. */
  name: optionalText(100),
  orgNumber: optionalText(40),
  vatNumber: optionalText(40),
  street: optionalText(200),
  postcode: optionalText(20),
  city: optionalText(100),
  country: z.preprocess(blankToNull, country().nullable()).default(null),
  email: optionalEmail(),
  phone: optionalText(40),
  website: optionalText(200),
  bankAccount: optionalText(40),
  iban: closeUp(42),
  bic: closeUp(15),
  footer: optionalLongText(500),
});

export const LogoInput = z.object({ logo: z.instanceof(Uint8Array, { error: "required" }) });
