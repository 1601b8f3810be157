import type { Names } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";

const fields: Record<Locale, string> = { sv: "nameSv", nb: "nameNb", da: "nameDa", en: "nameEn" };

/** The organisation's own language is the one that the others fall back on. @throws DomainError `invalid` at its field */
export function requireNames({ tenant }: Ctx, names: Names): Names {
  if (names[tenant.locale]) return names;
  throw new DomainError("invalid", "check_fields", { fields: { [fields[tenant.locale]]: "required" } });
}
