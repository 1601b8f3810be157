import { field, type ImportField } from "./field";
import {
  category,
  city,
  country,
  externalId,
  mobile,
  owner,
  phone,
  postcode,
  street,
  tags,
} from "./shared-fields";

const address = (kind: string, words: string): ImportField[] => [
  field(`${kind}Street`, "text", words.replaceAll("*", "street"), { max: 200 }),
  field(`${kind}Postcode`, "postcode", words.replaceAll("*", "postcode"), { max: 20 }),
  field(`${kind}City`, "text", `${words.replaceAll("*", "postarea")} ${words.replaceAll("*", "city")}`, {
    max: 100,
  }),
];

export const ofCustomers: ImportField[] = [
  externalId("companyid organizationid organisationid accountid kundid kundeid customerid foretagid"),
  field(
    "name",
    "text",
    "name namn navn companyname company account accountname organizationname organization organisation foretag foretagsnamn firma firmanavn bedriftsnavn virksomhed kundnamn kundenavn customername fullname kund kunde customer leverantor leverandor supplier suppliername",
    { max: 200, isRequired: true },
  ),
  field("firstName", "text", "firstname fornamn fornavn contactfirstname", { max: 100 }),
  field("lastName", "text", "lastname efternamn etternavn efternavn surname contactlastname", { max: 100 }),
  field("consumerName", "text", "companyconsumername consumername", { max: 200 }),
  field(
    "isCompany",
    "corporate",
    "companyiscorporate iscompany foretag1 type kundtyp kundetype customertype",
  ),
  field("nickname", "text", "nickname smeknamn tilltalsnamn kallenavn kaldenavn companynickname", {
    max: 100,
  }),
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
    "website websiteurl url hemsida webb webbplats hjemmeside nettside nettsted websted companywebsite companydomainname domain www",
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
    "employees employeecount antalanstallda antallansatte antalansatte anstallda ansatte numberofemployees companynrofemp",
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
