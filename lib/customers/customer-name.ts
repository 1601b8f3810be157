import { DomainError } from "@/lib/core/errors";
import type { StoredCustomer } from "./lock-customer";
import type { CustomerInput } from "./schema";

type Names = { name: string; firstName: string | null; lastName: string | null };

/**
 * A company has a name; a private customer's is first name and surname together, given in parts or whole. Of what was
 * not sent, the customer keeps what it has.
 * @throws DomainError `invalid` where the name is missing
 */
export function customerName(
  input: CustomerInput,
  isSent: (field: keyof CustomerInput) => boolean,
  current?: StoredCustomer,
): Names {
  const { kind } = isSent("kind") || !current ? input : current;
  const keep = <Field extends keyof Names>(field: Field) =>
    isSent(field) || !current ? input[field] : current[field];
  const parts = [keep("firstName"), keep("lastName")] as const;
  const joined = parts.filter((part) => part !== null).join(" ");
  if (kind === "company") {
    const name = keep("name") ?? joined;
    if (!name) throw new DomainError("invalid", "required", { field: "name" });
    return { name, firstName: null, lastName: null };
  }
  const partsWereSent = isSent("firstName") || isSent("lastName");
  if (joined && (partsWereSent || !isSent("name")))
    return { name: joined, firstName: parts[0], lastName: parts[1] };
  const whole = keep("name");
  if (!whole) throw new DomainError("invalid", "required", { field: partsWereSent ? "firstName" : "name" });
  // "Anna Maria Lind": the last word is the surname.
  const place = whole.lastIndexOf(" ");
  return place < 0
    ? { name: whole, firstName: whole, lastName: null }
    : { name: whole, firstName: whole.slice(0, place), lastName: whole.slice(place + 1) };
}
