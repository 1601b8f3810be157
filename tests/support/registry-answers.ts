// Companies that do not exist, in the form in which the registries answer. Their numbers have right check digits in
// series that are not issued.
type Answer = Record<string, unknown>;

const unit = (organisasjonsnummer: string, navn: string, more: Answer = {}): Answer => ({
  organisasjonsnummer,
  navn,
  organisasjonsform: { kode: "AS", beskrivelse: "Aksjeselskap" },
  registreringsdatoEnhetsregisteret: "2004-03-01",
  naeringskode1: { kode: "43.210", beskrivelse: "Elektrisk installasjonsarbeid" },
  harRegistrertAntallAnsatte: false,
  konkurs: false,
  underAvvikling: false,
  underTvangsavviklingEllerTvangsopplosning: false,
  stiftelsesdato: "2004-02-11",
  respons_klasse: "Enhet",
  ...more,
});

const address = (adresse: unknown[], postnummer: string, poststed: string): Answer => ({
  land: "Norge",
  landkode: "NO",
  postnummer,
  poststed,
  adresse,
});

export const units: Record<string, Answer> = {
  "101000028": unit("101000028", "NORDLYS ELEKTRO AS", {
    hjemmeside: "www.nordlys-elektro.example",
    epostadresse: "Post@Nordlys-Elektro.example",
    telefon: "22 00 00 10",
    antallAnsatte: 34,
    harRegistrertAntallAnsatte: true,
    postadresse: address(["Postboks 12", "", null], "0125", "OSLO"),
    forretningsadresse: address(["c/o Verkstedet", "Storgata 4", null, " "], "8006", "MO I RANA"),
    erIKonsern: true,
  }),
  "101000036": unit("101000036", "FJELLTOPP BYGG AS", {
    konkurs: true,
    konkursdato: "2026-10-05",
    forretningsadresse: address(["Fjellveien 9"], "5019", "BERGEN"),
  }),
  "101000044": unit("101000044", "HAVBRIS INVEST ASA", {
    organisasjonsform: { kode: "ASA", beskrivelse: "Allmennaksjeselskap" },
    underTvangsavviklingEllerTvangsopplosning: true,
    tvangsopplostPgaManglendeRevisorDato: "2026-09-01",
    harRegistrertAntallAnsatte: true,
    naeringskode1: { kode: "00.000", beskrivelse: "Uoppgitt" },
    forretningsadresse: address([], "0301", "OSLO"),
  }),
  "101000052": {
    organisasjonsnummer: "101000052",
    navn: "GAMLE KAIA AS",
    organisasjonsform: { kode: "AS", beskrivelse: "Aksjeselskap", utgaatt: null },
    historiskeNavn: [{ navn: "KAIA AS", fraDato: "2006-03-13 20:19:35", tilDato: null }],
    slettedato: "2025-06-30",
    respons_klasse: "SlettetEnhet",
  },
  "101000060": unit("101000060", "PARKSTEIN NUF", {
    organisasjonsform: { kode: "NUF", beskrivelse: "Norskregistrert utenlandsk foretak" },
    forretningsadresse: {
      land: "Tyskland",
      landkode: "DE",
      poststed: "DE-92711 Parkstein",
      adresse: ["Industriestraße 3"],
    },
  }),
};

export const subUnits: Record<string, Answer> = {
  "101000079": unit("101000079", "NORDLYS ELEKTRO AS AVD TROMSØ", {
    organisasjonsform: { kode: "BEDR", beskrivelse: "Underenhet til næringsdrivende" },
    overordnetEnhet: "101000028",
    oppstartsdato: "2015-01-01",
    stiftelsesdato: undefined,
    beliggenhetsadresse: address(["Havnegata 2"], "9008", "TROMSØ"),
    respons_klasse: "Underenhet",
  }),
};

/** Taken out for legal reasons: 410. */
export const removedNumber = "101000087";

const person = (fornavn: string, etternavn: string, more: Answer = {}) => ({
  fodselsdato: "1971-05-17",
  navn: { fornavn, etternavn },
  erDoed: false,
  ...more,
});
const role = (kode: string, beskrivelse: string, holder: Answer) => ({
  type: { kode, beskrivelse },
  fratraadt: false,
  avregistrert: false,
  ...holder,
});

export const roles: Record<string, Answer> = {
  "101000028": {
    rollegrupper: [
      {
        type: { kode: "DAGL", beskrivelse: "Daglig leder" },
        roller: [role("DAGL", "Daglig leder", { person: person("Ingrid", "Aasen") })],
      },
      {
        type: { kode: "STYR", beskrivelse: "Styre" },
        roller: [
          role("LEDE", "Styrets leder", {
            person: person("Kåre", "Østby", {
              navn: { fornavn: "Kåre", mellomnavn: "Moe", etternavn: "Østby" },
            }),
          }),
          role("MEDL", "Styremedlem", { person: person("Ingrid", "Aasen") }),
          role("MEDL", "Styremedlem", { person: person("Gått", "Fra"), fratraadt: true }),
          role("MEDL", "Styremedlem", { person: person("Ute", "Av"), avregistrert: true }),
          role("MEDL", "Styremedlem", { person: person("Død", "Mann", { erDoed: true }) }),
        ],
      },
      {
        type: { kode: "REVI", beskrivelse: "Revisor" },
        roller: [
          role("REVI", "Revisor", {
            enhet: { organisasjonsnummer: "101000044", navn: ["REVISJON AS"], erSlettet: false },
          }),
        ],
      },
    ],
  },
  "101000036": {
    rollegrupper: [
      {
        type: { kode: "BOBE", beskrivelse: "Bostyrer" },
        roller: [
          role("BOBE", "Bostyrer", {
            bostyrer: { navn: { fornavn: "Adv", etternavn: "Okat" }, erDoed: false },
          }),
        ],
      },
    ],
  },
};

export const groups: Record<string, Answer> = {
  "101000028": {
    organisasjonsnummer: "101000044",
    navn: "HAVBRIS INVEST ASA",
    nivaa: 0,
    children: [
      {
        organisasjonsnummer: "101000028",
        navn: "NORDLYS ELEKTRO AS",
        nivaa: 1,
        knytningsform: "KDAT",
        grunnlag: "33,33 %",
        parentOrganisasjonsnummer: "101000044",
        parentNavn: "HAVBRIS INVEST ASA",
      },
      {
        organisasjonsnummer: "101000028",
        nivaa: 7,
        knytningsform: "KMOR",
        grunnlag: "Indirekte mor",
        parentOrganisasjonsnummer: "101000060",
        parentNavn: "PARKSTEIN NUF",
      },
    ],
  },
};

/** In the form of cvrapi. */
export const danes: Record<string, Answer> = {
  "99000015": {
    vat: 99000015,
    name: "HAVNEBY MASKINFABRIK A/S",
    address: "Kajen 3",
    zipcode: "0999",
    city: "Havneby",
    protected: true,
    phone: 70000015,
    email: "post@havneby.example",
    startdate: "03/01 - 1989",
    enddate: null,
    employees: "2-4",
    addressco: "Anna Havn",
    industrycode: "011100",
    industrydesc: "Dyrkning af korn",
    companycode: 60,
    companydesc: "Aktieselskab",
    creditbankrupt: false,
    owners: null,
    productionunits: [],
    version: 6,
  },
  "99000023": {
    vat: 99000023,
    name: "KONKURS ApS",
    address: null,
    zipcode: null,
    city: null,
    protected: false,
    phone: null,
    startdate: "01/02 - 2001",
    enddate: null,
    employees: null,
    creditstartdate: "05/06 - 2026",
    creditbankrupt: true,
    version: 6,
  },
};

const period = { gyldigFra: "2020-01-01", gyldigTil: null };
const past = { gyldigFra: "1999-01-01", gyldigTil: "2019-12-31" };

/** In the form of the register's own Elasticsearch. */
export const virkCompanies: Record<string, Answer> = {
  "99000031": {
    cvrNummer: 99000031,
    reklamebeskyttet: true,
    navne: [
      { navn: "GAMMELT NAVN ApS", periode: past },
      { navn: "KLITTEN ApS", periode: period },
    ],
    beliggenhedsadresse: [
      { vejnavn: "Gammelvej", husnummerFra: 1, postnummer: 1000, postdistrikt: "KØBENHAVN K", periode: past },
      {
        vejnavn: "Klitvej",
        husnummerFra: 12,
        bogstavFra: "B",
        etage: "2",
        sidedoer: "tv",
        postnummer: 6720,
        postdistrikt: "FANØ",
        conavn: "Jensen",
        landekode: "DK",
        periode: period,
      },
    ],
    telefonNummer: [{ kontaktoplysning: "70000031", periode: period }],
    elektroniskPost: [{ kontaktoplysning: "gammel@klitten.example", periode: past }],
    hjemmeside: [{ kontaktoplysning: "klitten.example", periode: period }],
    hovedbranche: [{ branchekode: "561110", branchetekst: "Restauranter", periode: period }],
    virksomhedsform: [{ kortBeskrivelse: "APS", langBeskrivelse: "Anpartsselskab", periode: period }],
    virksomhedsstatus: [{ status: "NORMAL", periode: period }],
    virksomhedMetadata: {
      nyesteNavn: { navn: "KLITTEN ApS" },
      nyesteAarsbeskaeftigelse: { intervalKodeAntalAnsatte: "ANTAL_2_4", antalAnsatte: null },
      sammensatStatus: "NORMAL",
      stiftelsesDato: "2012-04-01",
    },
  },
};

const from = (dataproducent: string, values: Answer) => ({ ...values, fel: null, dataproducent });

/** In the form of Bolagsverket's valuable data sets; one number may have several organisations. */
export const swedes: Record<string, Answer[]> = {
  "5599000014": [
    {
      organisationsidentitet: { identitetsbeteckning: "5599000014", typ: { kod: "ORGNR" } },
      organisationsnamn: from("Bolagsverket", {
        organisationsnamnLista: [
          {
            registreringsdatum: "2011-03-15",
            namn: "Björkviks Cykel AB",
            organisationsnamntyp: { kod: "FORETAGSNAMN" },
          },
          {
            registreringsdatum: "2019-03-15",
            namn: "Birch Bikes",
            organisationsnamntyp: { kod: "FORETAGSNAMN_PA_FRAMMANDE_SPRAK" },
          },
        ],
      }),
      reklamsparr: from("SCB", { kod: "JA" }),
      organisationsform: from("Bolagsverket", { kod: "AB", klartext: "Aktiebolag" }),
      avregistreradOrganisation: null,
      pagaendeAvvecklingsEllerOmstruktureringsforfarande: null,
      organisationsdatum: from("Bolagsverket", { registreringsdatum: "2011-03-15" }),
      naringsgrenOrganisation: from("SCB", {
        sni: [
          { kod: "     ", klartext: "" },
          { kod: "47642", klartext: "Specialiserad butikshandel med cyklar" },
          { kod: "     ", klartext: "" },
        ],
      }),
      postadressOrganisation: {
        postadress: null,
        fel: { typ: "TIMEOUT", felBeskrivning: "SCB svarade inte i tid." },
        dataproducent: "SCB",
      },
    },
  ],
};

/** In the form of PRH's version 3. */
export const finns: Record<string, Answer> = {
  "9900001-8": {
    businessId: { value: "9900001-8", registrationDate: "1998-02-03" },
    names: [
      { name: "Vanha Nimi Oy", type: "1", registrationDate: "1998-02-03", endDate: "2010-01-01" },
      { name: "Koivu Trä Ab", type: "2", registrationDate: "2010-01-01" },
      { name: "Koivu Puutyö Oy", type: "1", registrationDate: "2010-01-01" },
    ],
    mainBusinessLine: {
      type: "16230",
      typeCodeSet: "TOIMI4",
      descriptions: [
        { languageCode: "3", description: "Manufacture of carpentry" },
        { languageCode: "1", description: "Rakennuspuusepäntuotteiden valmistus" },
      ],
    },
    website: { url: "www.koivu.example" },
    companyForms: [{ type: "16", descriptions: [{ languageCode: "1", description: "Osakeyhtiö" }] }],
    companySituations: [],
    addresses: [
      {
        type: 1,
        street: "Koivukatu",
        buildingNumber: "5",
        postCode: "00100",
        postOffices: [
          { city: "HELSINGFORS", languageCode: "2" },
          { city: "HELSINKI", languageCode: "1" },
        ],
      },
    ],
    tradeRegisterStatus: "1",
    status: "2",
  },
  "9900002-6": {
    businessId: { value: "9900002-6" },
    names: [{ name: "Kuusi Oy", type: "1" }],
    companySituations: [{ type: "KONK", registrationDate: "2026-02-02" }],
  },
};
