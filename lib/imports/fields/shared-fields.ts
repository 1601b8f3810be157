import { field } from "./field";

export const owner = field(
  "owner",
  "owner",
  "owner ansvarig ansvarlig agare eier ejer salesagent salesperson saljare selger saelger companyowner contactowner dealowner assignedusername kundansvarig kundeansvarlig ourcontact responsible",
);
export const tags = field("tags", "tags", "tags tag taggar etiketter labels label");
export const category = field(
  "category",
  "category",
  "category categories kategori kategorier companycategory kundgrupp kundegruppe customergroup",
);
export const phone = field(
  "phone",
  "phone",
  "phone telefon telefonnummer phonenumber companyphone contactphone tlf telephone tel personphonework personphone contactrolephone",
);
export const mobile = field(
  "mobile",
  "phone",
  "mobile mobil mobilephone mobiltelefon companymobile contactmobile contactrolemobile mobilnummer",
);
export const street = field(
  "street",
  "text",
  "street address adress adresse gata gatuadress gateadresse gadeadresse vejnavn postadress postadresse companypoststreet billingaddressstreet streetaddress address1 adresse1 contactadressstreet organizationaddress postaladdress gatuadressellerbox gateadresseellerpostboks gadeadresseellerpostboks vejnavnognummerellerpostboks vejnavnognummer streetorpobox",
  { max: 200 },
);
export const postcode = field(
  "postcode",
  "postcode",
  "postcode zip zipcode postalcode postnr postnummer companypostpostcode companypostcode billingaddresspostalcode contactadresspostcode",
  { max: 20 },
);
export const city = field(
  "city",
  "text",
  "city ort stad poststed by town companypostpostarea companypostcity companypostarea billingaddresscity contactadresspostarea postort sted",
  { max: 100 },
);
export const country = field(
  "country",
  "country",
  "country land countryregion companycountry billingaddresscountry contactcountry officelocation landkode landskod countrycode",
);

export const externalId = (words: string) => field("externalId", "key", `externalid recordid id ${words}`);
export const currency = field("currency", "currency", "currency valuta dealcurrency valutakod valutakode");
export const description = field("description", "long", "description beskrivning beskrivelse details", {
  max: 10_000,
});
/** Whom a case or a note is about. */
export const contact = [
  field(
    "contactId",
    "key",
    "associatedcontactids associatedcontactid contactid personid primarycontactid kontaktid",
    { max: 200 },
  ),
  field("contactEmail", "email", "contactemail personemail personemailwork kontaktepost epost email"),
  field(
    "contactName",
    "text",
    "contact contactname contactfullname contactperson person personname dealcontactperson associatedcontact kontakt kontaktnamn kontaktnavn kontaktperson",
    { max: 200 },
  ),
];
export const company = [
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
    "company companyname account accountname organization organizationname organisation foretag firma bedrift virksomhet virksomhed kund kunde customer customername kundnamn kundenavn associatedcompany dealorganization",
    { max: 200 },
  ),
];
