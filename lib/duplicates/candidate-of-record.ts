import type { CandidateInput } from "./schema";

type Columns = {
  name?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  number?: string | null;
  orgNumber?: string | null;
  email?: string | null;
  invoiceEmail?: string | null;
  emails?: string[];
  phoneE164?: string | null;
  phones?: { e164: string | null }[];
  website?: string | null;
};

/**
 * What is about to be written, as it is compared with other records. Of one that is in the register already only what
 * changes: nobody is asked twice about the rest.
 */
export function candidateOfRecord(
  entity: "customer" | "contact",
  written: Columns,
  current?: Columns & { id: string },
): CandidateInput {
  const whole = { ...current, ...written };
  const changed = (of: (columns: Columns) => string | null | undefined) => {
    const value = of(whole) ?? null;
    return value !== null && (!current || value !== of(current)) ? value : null;
  };
  const come = (of: (columns: Columns) => (string | null | undefined)[]) => {
    const before = new Set(current ? of(current) : []);
    return of(whole).filter((value) => typeof value === "string" && !before.has(value)) as string[];
  };
  return {
    entity,
    id: current?.id ?? null,
    name: changed(entity === "customer" ? ({ name }) => name : fullName),
    number: changed(({ number }) => number),
    orgNumber: changed(({ orgNumber }) => orgNumber),
    website: changed(({ website }) => website),
    emails: come(({ email, invoiceEmail, emails }) => [email, invoiceEmail, ...(emails ?? [])]),
    phones: come(({ phoneE164, phones }) => [phoneE164, ...(phones ?? []).map(({ e164 }) => e164)]),
  };
}

const fullName = ({ firstName, lastName }: Columns) =>
  [firstName, lastName].filter(Boolean).join(" ") || null;
