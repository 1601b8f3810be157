import { createHash } from "node:crypto";
import type { ColumnFacts, ImportKind, ImportMapping } from "@/db/tenant/schema/imports";
import { foldHeader, type ImportField } from "./fields/field";
import { fieldsOf } from "./fields/fields-of";

/** Beginnings that a system puts before every header of a kind: "Deal - Title", "Company: Name". */
const prefixes =
  /^(deal|person|organization|organisation|company|contact|lead|customer|kontakt|kund|sale|salg|försäljning)\s*[-:]\s*/i;
/** SuperOffice alone has the colon. */
const ofSuperOffice = /^(company|contact|person|sale|project|appointment)\s*:\s/i;

/** What each column is, by what systems call it and by what it holds. No field twice. */
export function guessColumns(kind: ImportKind, columns: ColumnFacts[]): ImportMapping {
  const mapping: NonNullable<ImportMapping["columns"]> = {};
  const taken = new Set<string>();
  const take = (place: number, { key }: ImportField) => {
    if (taken.has(key) || mapping[place]) return;
    taken.add(key);
    mapping[place] = { field: key };
  };
  const fields = fieldsOf[kind];
  // The order of words is how well they fit, so the best fit of all columns takes a field.
  const fits = columns.flatMap(({ header }, place) =>
    fields.flatMap((field) => {
      const fit = fitOf(header, field);
      return fit === null ? [] : [{ place, field, fit }];
    }),
  );
  for (const { place, field } of fits.toSorted((a, b) => a.fit - b.fit)) take(place, field);
  columns.forEach(({ looks, filled }, place) => {
    const byContent = fields.find(({ type }) => {
      const asked = type === "emails" ? "email" : type;
      return ["email", "phone", "website"].includes(asked) && (looks[asked] ?? 0) > Math.min(filled, 500) / 2;
    });
    if (byContent) take(place, byContent);
  });
  // How a deal ended is told beside the stage at which it stood; alone it is the status itself.
  const alone = Object.values(mapping).find(({ field }) => field === "outcome" && !taken.has("status"));
  if (alone) alone.field = "status";
  return { columns: mapping };
}

function fitOf(header: string, { words }: ImportField): number | null {
  const whole = words.indexOf(foldHeader(header));
  if (whole >= 0) return whole;
  const bare = words.indexOf(foldHeader(header.replace(prefixes, "")));
  return bare < 0 ? null : 100 + bare;
}

/** What a file is about, by its headers. */
export function guessKind(headers: string[]): ImportKind {
  const folded = headers.map(foldHeader);
  const has = (...words: string[]) => folded.some((header) => words.some((word) => header === word));
  const begins = (word: string) => headers.some((header) => header.toLowerCase().startsWith(word));
  if (
    begins("deal ") ||
    begins("sale:") ||
    has("dealname", "dealstage", "opportunityid", "stage", "pipeline", "probability") ||
    has("steg", "fas", "fase", "trinn", "sannolikhet", "sannsynlighet", "sandsynlighed")
  )
    return "cases";
  if (has("notebody", "note", "anteckning", "notat") && folded.length < 8 && !has("name", "namn", "navn"))
    return "notes";
  if (has("firstname", "fornamn", "fornavn", "contactfirstname", "contactfullname", "jobtitle", "personname"))
    return "contacts";
  if (has("salesprice", "unitprice", "price", "pris", "sku", "artikelnr", "varenr")) return "products";
  if (has("leverantor", "leverantorsnr", "leverandor", "leverandornr", "supplier", "suppliername"))
    return "suppliers";
  return "customers";
}

const systems: [string, RegExp][] = [
  ["24sevenoffice", /^(company(id|name|govno|iscorporate)|contactrole|contactfirstname)/],
  ["hubspot", /^(recordid|associatedcompanyids|lifecyclestage)$/],
  ["pipedrive", /^(deal|person|organization)(title|value|name|stage|status|address)$/],
  ["espocrm", /^(emailaddress|billingaddress\w+|assignedusername|accountname)$/],
  ["tripletex", /^(kundenr|organisasjonsnummer|kontonummer)$/],
  ["e-conomic", /^(kundenr|cvrnr|debitornr)$/],
  ["crm-sales", /^(opportunityid|salesagent|subsidiaryof|salesprice)$/],
];

/** The system that a file comes from, by two of its headers; it tells one system's identifiers from another's. */
export function guessSource(headers: string[]): string {
  if (headers.filter((header) => ofSuperOffice.test(header)).length >= 2) return "superoffice";
  const folded = headers.map(foldHeader);
  const known = systems.find(([, sign]) => folded.filter((header) => sign.test(header)).length >= 2);
  return (
    known?.[0] ??
    systems.find(
      ([, sign]) => sign.source.startsWith("^(recordid") && folded.some((h) => sign.test(h)),
    )?.[0] ??
    "file"
  );
}

/** By which a mapping is remembered: the headers in their order. */
export function signatureOf(kind: ImportKind, headers: string[]): string {
  const text = JSON.stringify([kind, ...headers.map((header) => header.trim().toLowerCase())]);
  return createHash("sha256").update(text).digest("hex");
}
