import type { RegistryAddress, RegistryCompany, RegistryStatus } from "../port";
import {
  dateOf,
  digitsOf,
  emailOf,
  employeesOf,
  type Json,
  listOf,
  objectOf,
  placeOf,
  textOf,
  websiteOf,
} from "../read-json";
import { RegistryFailure } from "../registry-failure";

const forcedDates = [
  "tvangsopplostPgaManglendeDagligLederDato",
  "tvangsopplostPgaManglendeRevisorDato",
  "tvangsopplostPgaManglendeRegnskapDato",
  "tvangsopplostPgaMangelfulltStyreDato",
  "tvangsavvikletPgaManglendeSlettingDato",
];
const noIndustry = "00.000";

/** A unit or a sub-unit, living or deleted. @throws RegistryFailure when the answer is neither */
export function readUnit(value: unknown): RegistryCompany {
  const unit = objectOf(value);
  const orgNumber = digitsOf(unit.organisasjonsnummer);
  const name = textOf(unit.navn);
  if (orgNumber?.length !== 9 || !name) throw new RegistryFailure("garbled");
  const form = objectOf(unit.organisasjonsform);
  const industry = objectOf(unit.naeringskode1);
  const code = textOf(industry.kode);
  return {
    source: "brreg",
    orgNumber,
    country: "NO",
    name,
    legalForm: textOf(form.kode)
      ? { code: textOf(form.kode) ?? "", text: textOf(form.beskrivelse) ?? textOf(form.kode) ?? "" }
      : null,
    ...statusOf(unit),
    postal: addressOf(unit.postadresse),
    visiting: addressOf(unit.forretningsadresse) ?? addressOf(unit.beliggenhetsadresse),
    phone: textOf(unit.telefon, 40) ?? textOf(unit.mobil, 40),
    email: emailOf(unit.epostadresse),
    website: websiteOf(unit.hjemmeside),
    industry: code && code !== noIndustry ? { code, text: textOf(industry.beskrivelse, 100) } : null,
    employees: staffOf(unit),
    foundedOn: dateOf(unit.stiftelsesdato) ?? dateOf(unit.oppstartsdato) ?? null,
    marketingBlocked: null,
    parentNumber: digitsOf(unit.overordnetEnhet),
    inGroup: unit.erIKonsern === true,
    fetchedAt: new Date().toISOString(),
  };
}

/** From one to four are registered without a number. */
function staffOf(unit: Json) {
  const given = employeesOf(unit.antallAnsatte);
  return given ?? (unit.harRegistrertAntallAnsatte === true ? { count: null, text: "1–4" } : null);
}

function statusOf(unit: Json): { status: RegistryStatus; statusSince: string | null } {
  const deleted = dateOf(unit.slettedato);
  if (deleted || /^Slettet/.test(textOf(unit.respons_klasse) ?? ""))
    return { status: "deleted", statusSince: deleted };
  const abroad = dateOf(unit.underUtenlandskInsolvensbehandlingDato);
  if (unit.konkurs === true || abroad)
    return { status: "bankrupt", statusSince: dateOf(unit.konkursdato) ?? abroad };
  if (unit.underAvvikling === true || unit.underTvangsavviklingEllerTvangsopplosning === true) {
    const dates = ["underAvviklingDato", ...forcedDates].map((key) => dateOf(unit[key]));
    return { status: "dissolving", statusSince: dates.find((date) => date !== null) ?? null };
  }
  const closed = dateOf(unit.nedleggelsesdato);
  return closed ? { status: "dissolved", statusSince: closed } : { status: "active", statusSince: null };
}

/** Lines may be null, "" or " "; an address abroad has its postcode before the place: "DE-92711 Parkstein". */
function addressOf(value: unknown): RegistryAddress | null {
  const address = objectOf(value);
  const lines = listOf(address.adresse).flatMap((line) => textOf(line) ?? []);
  const street = textOf(lines.join(", "));
  const country = /^[A-Z]{2}$/.exec(textOf(address.landkode) ?? "")?.[0] ?? null;
  const place = textOf(address.poststed);
  const [, foreignCode, foreignCity] =
    country !== "NO" && place ? (/^(?:[A-Z]{1,2}-)?(\d[\d ]{2,6}\d) (\D.*)$/.exec(place) ?? []) : [];
  const postcode = textOf(address.postnummer, 20) ?? foreignCode ?? null;
  const city = placeOf(foreignCity ?? place);
  if (!street && !postcode && !city) return null;
  return { street, postcode, city, country: country === "NO" ? null : country };
}
