import { z } from "zod";
import { email, requiredText } from "@/lib/core/fields";
import { locales } from "@/lib/core/locales";
import { isCountry } from "@/lib/organisations/countries";
import { isCommonPassword } from "./common-passwords";

export const shortestPassword = 10;
const longestPassword = 200; // a limit only so that nobody makes the server hash a megabyte

/** A password as somebody types it to get in: whatever it is, it is compared. */
export const typedPassword = () =>
  z.string("required").min(1, "required").max(longestPassword, "wrong_credentials");

/** A password somebody chooses. Length and commonness decide; no rules about which characters (NIST SP 800-63B). */
export const newPassword = () =>
  z
    .string("required")
    .min(1, "required")
    .min(shortestPassword, "password_short")
    .max(longestPassword, "too_long")
    .refine((password) => !isCommonPassword(password), "password_common");

/** Opaque, 256 random bits in base64url. */
export const linkToken = () => z.string().regex(/^[A-Za-z0-9_-]{43}$/, "link_invalid");

export const countryChoice = () => z.string("choose").refine(isCountry, "choose");
export const localeChoice = () => z.enum(locales, "choose");

export const SignIn = z.object({ email: email(), password: typedPassword() });

export const SignUp = z
  .object({
    organisationName: requiredText(100),
    country: countryChoice(),
    name: requiredText(100),
    email: email(),
    password: newPassword(),
  })
  .refine(({ email, password }) => !isLikeAddress(password, email), {
    path: ["password"],
    message: "password_is_address",
  });

/** A password that anybody who knows the address would try. */
export function isLikeAddress(password: string, address: string): boolean {
  const lower = password.toLowerCase();
  return (
    lower === address || lower.replace(/[^\p{L}]/gu, "") === address.split("@")[0]?.replace(/[^\p{L}]/gu, "")
  );
}
