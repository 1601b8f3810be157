import type { RegistryAddress, RegistryCompany, RegistryStatus } from "../port";
import { dateOf, digitsOf, flagOf, type Json, listOf, objectOf, placeOf, textOf } from "../read-json";
import { RegistryFailure } from "../registry-failure";

/**
 * One organisation of an answer; null when nobody has the number. Every part comes from its own producer and carries
 * its own fault (`fel`): a part that could not be had is unknown, not empty. Without a name there is no answer at all.
 */
export function readOrganisation(value: unknown): RegistryCompany | null {
  const organisation = objectOf(value);
  const names = part(organisation.organisationsnamn);
  const name = nameOf(names);
  const orgNumber = digitsOf(objectOf(organisation.organisationsidentitet).identitetsbeteckning);
  if (!name || !orgNumber) return refuse(organisation);
  const form = part(organisation.organisationsform) ?? part(organisation.juridiskForm) ?? {};
  const formCode = textOf(form.kod);
  return {
    source: "bolagsverket",
    orgNumber,
    country: "SE",
    name,
    legalForm: formCode ? { code: formCode, text: textOf(form.klartext) ?? formCode } : null,
    ...statusOf(organisation),
    postal: addressOf(part(organisation.postadressOrganisation)),
    visiting: null,
    phone: null,
    email: null,
    website: null,
    industry: industryOf(part(organisation.naringsgrenOrganisation)),
    employees: null,
    foundedOn: dateOf(part(organisation.organisationsdatum)?.registreringsdatum),
    marketingBlocked: flagOf(part(organisation.reklamsparr)?.kod),
    parentNumber: null,
    inGroup: false,
    fetchedAt: new Date().toISOString(),
  };
}

/** A part that is there and without fault. */
function part(value: unknown): Json | null {
  const found = objectOf(value);
  return Object.keys(found).length === 0 || found.fel ? null : found;
}

function refuse(organisation: Json): null {
  const faults = Object.values(organisation).map((value) => textOf(objectOf(objectOf(value).fel).typ));
  if (faults.includes("OTILLGANGLIG_UPPGIFTSKALLA")) throw new RegistryFailure("unreachable");
  if (faults.includes("TIMEOUT")) throw new RegistryFailure("timeout");
  if (faults.includes("ORGANISATION_FINNS_EJ") || faults.includes("OGILTIG_BEGARAN")) return null;
  throw new RegistryFailure("garbled");
}

/** The firm's own name, the last registered; beside it stand names in other languages and of single trades. */
function nameOf(names: Json | null): string | null {
  const all = listOf(names?.organisationsnamnLista).map(objectOf);
  const own = all.filter((entry) => objectOf(entry.organisationsnamntyp).kod === "FORETAGSNAMN");
  const newest = (own.length > 0 ? own : all.slice(0, 1)).toSorted((a, b) =>
    (dateOf(b.registreringsdatum) ?? "").localeCompare(dateOf(a.registreringsdatum) ?? ""),
  );
  return textOf(newest[0]?.namn);
}

/** KK bankruptcy, LI liquidation; reconstruction is neither. */
function statusOf(organisation: Json): { status: RegistryStatus; statusSince: string | null } {
  const deleted = dateOf(part(organisation.avregistreradOrganisation)?.avregistreringsdatum);
  if (deleted) return { status: "deleted", statusSince: deleted };
  const key = "pagaendeAvvecklingsEllerOmstruktureringsforfarande";
  const proceedings = listOf(part(organisation[key])?.[`${key}Lista`]).map(objectOf);
  const begun = (code: string) => proceedings.find(({ kod }) => kod === code);
  const bankruptcy = begun("KK");
  if (bankruptcy) return { status: "bankrupt", statusSince: dateOf(bankruptcy.fromDatum) };
  const liquidation = begun("LI");
  if (liquidation) return { status: "dissolving", statusSince: dateOf(liquidation.fromDatum) };
  return { status: "active", statusSince: null };
}

function addressOf(given: Json | null): RegistryAddress | null {
  const address = objectOf(given?.postadress);
  const street = [textOf(address.coAdress), textOf(address.utdelningsadress)].filter((line) => line !== null);
  const code = textOf(address.postnummer, 20);
  const postcode = code && /^\d{5}$/.test(code) ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
  const city = placeOf(address.postort);
  if (street.length === 0 && !postcode && !city) return null;
  return { street: textOf(street.join(", ")), postcode, city, country: null };
}

/** The list is filled up with blank codes; the first is the main one: "47642" is 47.642. */
function industryOf(given: Json | null): { code: string; text: string | null } | null {
  const [first] = listOf(given?.sni)
    .map(objectOf)
    .filter(({ kod }) => textOf(kod) !== null);
  const code = textOf(first?.kod, 20);
  if (!first || !code) return null;
  return { code: code.replace(/^(\d{2})(\d{3})$/, "$1.$2"), text: textOf(first.klartext, 100) };
}
