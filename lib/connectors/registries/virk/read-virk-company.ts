import type { RegistryAddress, RegistryCompany, RegistryStatus } from "../port";
import {
  dateOf,
  digitsOf,
  emailOf,
  employeesOf,
  flagOf,
  type Json,
  listOf,
  objectOf,
  placeOf,
  textOf,
  websiteOf,
} from "../read-json";
import { RegistryFailure } from "../registry-failure";

/** A company with its whole history; of each fact what holds now. @throws RegistryFailure when it is none */
export function readVirkCompany(value: unknown): RegistryCompany {
  const company = objectOf(value);
  const newest = objectOf(company.virksomhedMetadata);
  const orgNumber = digitsOf(company.cvrNummer, 8);
  const name = textOf(objectOf(newest.nyesteNavn).navn) ?? textOf(current(company.navne).navn);
  if (orgNumber?.length !== 8 || !name) throw new RegistryFailure("garbled");
  const form = orNewest(company.virksomhedsform, newest.nyesteVirksomhedsform);
  const industry = orNewest(company.hovedbranche, newest.nyesteHovedbranche);
  const code = digitsOf(industry.branchekode, 6);
  const formText = textOf(form.langBeskrivelse) ?? textOf(form.kortBeskrivelse);
  return {
    source: "virk",
    orgNumber,
    country: "DK",
    name,
    legalForm: formText ? { code: textOf(form.kortBeskrivelse) ?? formText, text: formText } : null,
    ...statusOf(company, newest),
    postal: addressOf(current(company.postadresse)) ?? homeOf(company, newest),
    visiting: homeOf(company, newest),
    phone: textOf(current(company.telefonNummer).kontaktoplysning, 40),
    email: emailOf(current(company.elektroniskPost).kontaktoplysning),
    website: websiteOf(current(company.hjemmeside).kontaktoplysning),
    industry: code ? { code, text: textOf(industry.branchetekst, 100) } : null,
    employees: staffOf(newest),
    foundedOn: dateOf(newest.stiftelsesDato) ?? null,
    marketingBlocked: flagOf(company.reklamebeskyttet),
    parentNumber: null,
    inGroup: false,
    fetchedAt: new Date().toISOString(),
  };
}

/** The entry whose period has no end. */
function current(entries: unknown): Json {
  const now = listOf(entries)
    .map(objectOf)
    .filter((entry) => objectOf(entry.periode).gyldigTil == null);
  return now.at(-1) ?? {};
}

function orNewest(entries: unknown, newest: unknown): Json {
  const now = current(entries);
  return Object.keys(now).length > 0 ? now : objectOf(newest);
}

function homeOf(company: Json, newest: Json): RegistryAddress | null {
  return addressOf(orNewest(company.beliggenhedsadresse, newest.nyesteBeliggenhedsadresse));
}

function addressOf(address: Json): RegistryAddress | null {
  const number = `${textOf(address.husnummerFra) ?? ""}${textOf(address.bogstavFra) ?? ""}`;
  const floor = [textOf(address.etage), textOf(address.sidedoer)].filter((part) => part !== null).join(". ");
  const street = [[textOf(address.vejnavn), number].filter(Boolean).join(" "), floor]
    .filter(Boolean)
    .join(", ");
  const care = textOf(address.conavn);
  const lines = [street, care && `c/o ${care.replace(/^c\/o\s*/i, "")}`].filter(Boolean).join(", ");
  const country = textOf(address.landekode);
  const postcode = digitsOf(address.postnummer, 4);
  const city = placeOf(address.postdistrikt);
  if (!lines && !postcode && !city) return null;
  return { street: textOf(lines), postcode, city, country: country === "DK" ? null : country };
}

/** "ANTAL_2_4"; a number where one is given. */
function staffOf(newest: Json) {
  for (const period of ["nyesteErstMaanedsbeskaeftigelse", "nyesteAarsbeskaeftigelse"]) {
    const staff = objectOf(newest[period]);
    const range = /^ANTAL_(\d+)_(\d+)$/.exec(textOf(staff.intervalKodeAntalAnsatte) ?? "");
    const found = employeesOf(staff.antalAnsatte) ?? (range ? employeesOf(`${range[1]}-${range[2]}`) : null);
    if (found) return found;
  }
  return null;
}

/** Words such as NORMAL, Aktiv, UNDERKONKURS, "OPLØST EFTER KONKURS", UNDERTVANGSOPLØSNING. */
function statusOf(company: Json, newest: Json): { status: RegistryStatus; statusSince: string | null } {
  const word = (textOf(newest.sammensatStatus) ?? "").toUpperCase().replace(/[^A-ZÆØÅ]/g, "");
  const since = dateOf(objectOf(current(company.virksomhedsstatus).periode).gyldigFra);
  if (/^UNDER(?!REKONSTRUKTION)/.test(word))
    return { status: word.includes("KONKURS") ? "bankrupt" : "dissolving", statusSince: since };
  if (/OPLØST|OPHØRT/.test(word)) return { status: "dissolved", statusSince: since };
  if (/SLETTET|UDENRETSVIRKNING/.test(word)) return { status: "deleted", statusSince: since };
  if (word.includes("KONKURS")) return { status: "bankrupt", statusSince: since };
  return { status: "active", statusSince: null };
}
