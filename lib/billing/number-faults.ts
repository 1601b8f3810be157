/** What is wrong with a number, as a key of the `errors` messages with its values. */
export type NumberFault = { message: string; values?: Record<string, string | number> };

/** A global location number: thirteen digits, the last a check digit (GS1, modulo 10). */
export function glnFault(gln: string): NumberFault | null {
  if (!/^\d+$/.test(gln)) return { message: "gln_digits" };
  if (gln.length !== 13) return { message: "gln_length", values: { count: gln.length } };
  const weighted = [...gln.slice(0, 12)].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 3 : 1), 0);
  const digit = (10 - (weighted % 10)) % 10;
  return gln.endsWith(String(digit)) ? null : { message: "gln_check_digit", values: { digit } };
}

/** How long an IBAN is where most of our users' suppliers bank. */
const ibanLengths: Record<string, number> = {
  ...{ SE: 24, NO: 15, DK: 18, FI: 18, IS: 26, FO: 18, GL: 18, EE: 20, LV: 21, LT: 20, DE: 22 },
  ...{ NL: 18, BE: 16, FR: 27, GB: 22, IE: 22, PL: 28, ES: 24, IT: 27, AT: 20, CH: 21, LU: 20 },
};

/** An international account number without its spaces: country, two check digits (modulo 97), account. */
export function ibanFault(iban: string): NumberFault | null {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return { message: "iban_form" };
  const country = iban.slice(0, 2);
  const length = ibanLengths[country];
  if (length && iban.length !== length) return { message: "iban_length", values: { country, length } };
  const turned = iban.slice(4) + iban.slice(0, 4);
  const digits = [...turned].map((sign) => Number.parseInt(sign, 36)).join("");
  return BigInt(digits) % 97n === 1n ? null : { message: "iban_check_digits" };
}

/** A bank's code: four letters, country, two signs, and three of the branch if there is one (ISO 9362). */
export function bicFault(bic: string): NumberFault | null {
  return /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic) ? null : { message: "bic_form" };
}

/** Where e-invoices go: the scheme's four digits, a colon, and the number in that scheme (Peppol, EHF). */
export function eInvoiceAddressFault(address: string): NumberFault | null {
  return /^\d{4}:[A-Za-z0-9._~-]{1,50}$/.test(address) ? null : { message: "e_invoice_address" };
}
