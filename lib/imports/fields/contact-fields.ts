import { field, type ImportField } from "./field";
import {
  category,
  city,
  company,
  country,
  externalId,
  mobile,
  owner,
  phone,
  postcode,
  street,
  tags,
} from "./shared-fields";

export const ofContacts: ImportField[] = [
  externalId("contactid personid personsid kontaktid"),
  field("firstName", "text", "firstname fornamn fornavn contactfirstname givenname", { max: 100 }),
  field("lastName", "text", "lastname efternamn etternavn efternavn surname contactlastname familyname", {
    max: 100,
  }),
  field(
    "fullName",
    "text",
    "fullname contactfullname name namn navn contactname personname contact kontakt kontaktperson",
    {
      max: 200,
    },
  ),
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
