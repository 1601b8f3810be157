import { field, type ImportField } from "./field";
import { company, externalId, owner } from "./shared-fields";

export const ofNotes: ImportField[] = [
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
