import { field, type ImportField } from "./field";
import { company, contact, externalId, owner } from "./shared-fields";

export const ofNotes: ImportField[] = [
  externalId("noteid anteckningid notatid"),
  field(
    "body",
    "long",
    "body note notebody text tekst content anteckning notat kommentar comment companynote contactnote",
    {
      max: 10_000,
      isRequired: true,
    },
  ),
  ...company,
  ...contact,
  field(
    "caseId",
    "key",
    "associateddealids associateddealid dealid caseid arendeid sakid sagid opportunityid saleid",
    { max: 200 },
  ),
  field(
    "caseTitle",
    "text",
    "deal dealtitle dealname case casetitle arende sak sag opportunity sale salename",
    { max: 200 },
  ),
  owner,
  field(
    "registeredOn",
    "date",
    "date datum dato dag day created createdate createdat skapad opprettet oprettet",
  ),
];
