import { DomainError } from "@/lib/core/errors";
import { postcodeExample, writePostcode } from "./rules";

/** A postcode in its country's form. One that the record has already is not questioned again. */
export function postcodeOf(
  typed: string | null,
  country: string,
  present: string | null | undefined,
  field: string,
) {
  if (typed === null || typed === present) return typed;
  const written = writePostcode(typed, country);
  if (written !== null) return written;
  const fieldValues = { [field]: { example: postcodeExample(country) ?? "" } };
  throw new DomainError("invalid", "check_fields", { fields: { [field]: "postcode" }, fieldValues });
}
