import type { ImportKind } from "@/db/tenant/schema/imports";

/** How a cell is read. Of the last five, each value names a row of the organisation's own, chosen or made. */
export type CellType =
  | "key"
  | "text"
  | "long"
  | "email"
  | "emails"
  | "phone"
  | "orgNumber"
  | "postcode"
  | "country"
  | "website"
  | "count"
  | "year"
  | "amount"
  | "percent"
  | "currency"
  | "date"
  | "flag"
  | "corporate"
  | "tags"
  | "list"
  | "custom"
  | "owner"
  | "category"
  | "status"
  | "reason";

export type ImportField = {
  key: string;
  type: CellType;
  max?: number;
  isRequired?: true;
  /** What other systems call it, folded as `foldHeader` does. */
  words: string[];
};

const field = (key: string, type: CellType, words: string, more: Partial<ImportField> = {}): ImportField => ({
  key,
  type,
  words: words.split(" "),
  ...more,
});

const owner = field(
  "owner",
  "owner",
  "owner ansvarig ansvarlig agare eier ejer salesagent salesperson saljare selger saelger companyowner contactowner dealowner assignedusername kundansvarig kundeansvarlig ourcontact responsible",
);
const tags = field("tags", "tags", "tags tag taggar etiketter labels label");
const category = field(
  "category",
  "category",
  "category categories kategori kategorier companycategory kundgrupp kundegruppe customergroup",
);
const phone = field(
  "phone",
  "phone",
  "phone telefon telefonnummer phonenumber companyphone contactphone tlf telephone tel personphonework personphone",
);
const mobile = field(
  "mobile",
  "phone",
  "mobile mobil mobilephone mobiltelefon companymobile contactmobile mobilnummer",
);
const street = field(
  "street",
  "text",
  "street address adress adresse gata gateadresse postadress postadresse companypoststreet billingaddressstreet streetaddress address1 adresse1 contactadressstreet organizationaddress postaladdress",
  { max: 200 },
);
const postcode = field(
  "postcode",
  "postcode",
  "postcode zip zipcode postalcode postnr postnummer companypostpostcode companypostcode billingaddresspostalcode contactadresspostcode",
  { max: 20 },
);
const city = field(
  "city",
  "text",
  "city ort stad poststed by town companypostpostarea companypostcity companypostarea billingaddresscity contactadresspostarea postort sted",
  { max: 100 },
);
const country = field(
  "country",
  "country",
  "country land countryregion companycountry billingaddresscountry contactcountry officelocation landkode landskod countrycode",
);

const externalId = (words: string) => field("externalId", "key", `externalid recordid id ${words}`);
const currency = field("currency", "currency", "currency valuta dealcurrency valutakod valutakode");
const description = field("description", "long", "description beskrivning beskrivelse details", {
  max: 10_000,
});
const company = [
  field(
    "companyId",
    "key",
    "associatedcompanyids associatedcompanyid companyid accountid contactcustomerid contactrolecompanyid organizationid kundid kundeid primaryassociatedcompanyid",
  ),
  field(
    "companyOrgNumber",
    "orgNumber",
    "companyorgnumber foretagetsorgnr organisationsnummer organisasjonsnummer orgnr cvr",
  ),
  field(
    "companyName",
    "text",
    "company companyname account accountname organization organizationname organisation foretag firma bedrift virksomhet kund kunde customer customername kundnamn kundenavn associatedcompany dealorganization",
    { max: 200 },
  ),
];

const address = (kind: string, words: string): ImportField[] => [
  field(`${kind}Street`, "text", words.replaceAll("*", "street"), { max: 200 }),
  field(`${kind}Postcode`, "postcode", words.replaceAll("*", "postcode"), { max: 20 }),
  field(`${kind}City`, "text", `${words.replaceAll("*", "postarea")} ${words.replaceAll("*", "city")}`, {
    max: 100,
  }),
];

const ofCustomers: ImportField[] = [
  externalId("companyid organizationid organisationid accountid kundid kundeid customerid foretagid"),
  field(
    "name",
    "text",
    "name namn navn companyname company account accountname organizationname organization organisation foretag foretagsnamn firma firmanavn bedriftsnavn virksomhed kundnamn kundenavn customername companyconsumername fullname",
    { max: 200, isRequired: true },
  ),
  field("firstName", "text", "firstname fornamn fornavn contactfirstname", { max: 100 }),
  field("lastName", "text", "lastname efternamn etternavn efternavn surname contactlastname", { max: 100 }),
  field(
    "isCompany",
    "corporate",
    "companyiscorporate iscompany foretag1 type kundtyp kundetype customertype",
  ),
  field("nickname", "text", "nickname smeknamn tilltalsnamn kallenavn companynickname", { max: 100 }),
  field(
    "number",
    "key",
    "number kundnr kundnummer kundenr kundenummer customerno customernumber debitornr accountnumber leverantorsnr leverandornr",
    { max: 40 },
  ),
  field(
    "orgNumber",
    "orgNumber",
    "orgnumber orgnr orgno organisationsnummer organisasjonsnummer organisasjonsnr organisationnumber organizationnumber companygovno cvr cvrnr cvrnummer cvrno vatnumber momsregnr personnummer registrationnumber ytunnus",
    { max: 40 },
  ),
  field(
    "email",
    "emails",
    "email epost epostadress epostadresse emailaddress mail companyemail mailadresse emailadresse",
  ),
  field(
    "invoiceEmail",
    "email",
    "invoiceemail fakturaepost fakturamail companyinvoiceemail emailforinvoices",
  ),
  phone,
  mobile,
  field("fax", "text", "fax companyfax telefax", { max: 40 }),
  field(
    "website",
    "website",
    "website websiteurl url hemsida webb webbplats hjemmeside nettside companywebsite companydomainname domain www",
  ),
  street,
  postcode,
  city,
  country,
  ...address("visiting", "companyvisit* visiting*"),
  ...address("delivery", "companydelivery* delivery* leverans* levering*"),
  ...address("invoice", "companyinvoice* invoice* faktura*"),
  field("industry", "text", "industry bransch bransje branche companyindustry sector", { max: 100 }),
  field("industryCode", "text", "industrycode sni snikod nace naringskode branchekode", { max: 20 }),
  field(
    "employeeCount",
    "count",
    "employees employeecount antalanstallda antallansatte antalansatte numberofemployees companynrofemp",
  ),
  field("foundedYear", "year", "founded foundedyear yearestablished yearfounded grundat stiftet etablert"),
  field(
    "annualRevenue",
    "amount",
    "annualrevenue revenue omsattning omsetning omsaetning companyturnover turnover",
  ),
  field("parentName", "text", "parent parentcompany subsidiaryof moderbolag morselskap moderselskab", {
    max: 200,
  }),
  owner,
  category,
  tags,
  field(
    "registeredOn",
    "date",
    "registered registrerad registrert registreret createdate created createdat skapad opprettet oprettet companydateregistrered datecreated",
  ),
];

const ofContacts: ImportField[] = [
  externalId("contactid personid personsid kontaktid"),
  field("firstName", "text", "firstname fornamn fornavn contactfirstname givenname", { max: 100 }),
  field("lastName", "text", "lastname efternamn etternavn efternavn surname contactlastname familyname", {
    max: 100,
  }),
  field("fullName", "text", "fullname name namn navn contactname personname contact kontakt kontaktperson", {
    max: 200,
  }),
  field(
    "email",
    "emails",
    "email epost epostadress epostadresse emailaddress mail contactemail personemailwork personemail contactroleemail",
  ),
  phone,
  mobile,
  field(
    "titles",
    "list",
    "title jobtitle titel tittel stilling position befattning contactroleposition role roll rolle",
    {
      max: 100,
    },
  ),
  ...company,
  street,
  postcode,
  city,
  country,
  owner,
  category,
  tags,
];

const ofCases: ImportField[] = [
  externalId("opportunityid dealid caseid arendeid sakid sagid"),
  field(
    "title",
    "text",
    "title dealname dealtitle titel tittel name namn navn arende sak sag subject rubrik emne",
    {
      max: 200,
    },
  ),
  ...company,
  owner,
  field("status", "status", "status stage dealstage dealstatus steg fas fase trinn pipelinestage", {
    isRequired: true,
  }),
  field("value", "amount", "value amount dealvalue closevalue varde verdi vaerdi belopp belop belob sum"),
  currency,
  field("probability", "percent", "probability sannolikhet sannsynlighet sandsynlighed dealprobability"),
  field("product", "text", "product produkt products productname", { max: 200 }),
  field(
    "openedOn",
    "date",
    "openedon engagedate created createdate createdat skapad opprettet oprettet dealcreated dealdealcreated oppnad startdate",
  ),
  field("closedOn", "date", "closedon closedate wontime dealwontime stangd lukket closeddate dealclosedon"),
  field(
    "expectedCloseOn",
    "date",
    "expectedclosedate dealexpectedclosedate expectedclose forvantasstanga forventetlukket forventetavsluttet forventetafsluttet",
  ),
  field(
    "followUpOn",
    "date",
    "followup followupon uppfoljning oppfolging opfolgning nextactivitydate dealnextactivitydate",
  ),
  field(
    "reason",
    "reason",
    "lostreason deallostreason forlustorsak tapsarsak tabsarsag closedlostreason reason",
  ),
  field("competitor", "text", "competitor konkurrent", { max: 200 }),
  field("source", "text", "source kalla kilde leadsource dealsource", { max: 100 }),
  description,
  tags,
];

const ofProducts: ImportField[] = [
  field("name", "text", "name product productname namn navn produkt produktnamn produktnavn benamning", {
    max: 200,
    isRequired: true,
  }),
  field(
    "number",
    "key",
    "number sku productno productnumber artikelnr artikelnummer varenr varenummer produktnr code",
    {
      max: 40,
    },
  ),
  field("series", "text", "series serie productgroup varugrupp varegruppe", { max: 100 }),
  field("unitPrice", "amount", "unitprice price salesprice pris salgspris forsaljningspris utpris apris"),
  currency,
  field("unit", "text", "unit enhet enhed", { max: 20 }),
  field("vatPercent", "percent", "vat vatpercent moms mva momssats vatrate"),
  { ...description, max: 2000 },
];

const ofNotes: ImportField[] = [
  externalId("noteid anteckningid notatid"),
  field(
    "body",
    "long",
    "body note notebody text content anteckning notat kommentar comment companynote contactnote",
    {
      max: 10_000,
      isRequired: true,
    },
  ),
  ...company,
  field("contactEmail", "email", "email epost contactemail personemail kontaktepost"),
  owner,
  field("registeredOn", "date", "date datum dato created createdate createdat skapad opprettet oprettet"),
];

export const fieldsOf: Record<ImportKind, ImportField[]> = {
  customers: ofCustomers,
  persons: ofCustomers,
  suppliers: ofCustomers,
  contacts: ofContacts,
  cases: ofCases,
  products: ofProducts,
  notes: ofNotes,
};

/** A header without the signs, marks and prefixes in which systems differ: "Organization - Name" is "organizationname". */
export function foldHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/ø/g, "o")
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "");
}
