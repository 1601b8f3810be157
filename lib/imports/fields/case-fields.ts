import { field, type ImportField } from "./field";
import { company, contact, currency, description, externalId, owner, tags } from "./shared-fields";

export const ofCases: ImportField[] = [
  externalId("opportunityid dealid caseid arendeid sakid sagid"),
  field(
    "title",
    "text",
    "title dealname dealtitle titel tittel name namn navn arende sak sag case subject rubrik emne",
    {
      max: 200,
    },
  ),
  ...company,
  ...contact,
  owner,
  field("status", "status", "status stage dealstage dealstatus steg fas fase trinn pipelinestage", {
    isRequired: true,
  }),
  field("outcome", "outcome", "dealstatus"),
  field("value", "amount", "value amount dealvalue closevalue varde verdi vaerdi belopp belop belob sum"),
  currency,
  field("probability", "percent", "probability sannolikhet sannsynlighet sandsynlighed dealprobability"),
  field("product", "text", "product produkt products productname", { max: 200 }),
  field(
    "openedOn",
    "date",
    "openedon opened oppnat apnet abnet engagedate created createdate createdat skapad opprettet oprettet dealcreated dealdealcreated oppnad startdate",
  ),
  field(
    "closedOn",
    "date",
    "dealdealclosedon closedon closedate wontime dealwontime stangd lukket closed avslutat avsluttet afsluttet closeddate dealclosedon",
  ),
  field("lostOn", "date", "losttime deallosttime"),
  field(
    "expectedCloseOn",
    "date",
    "expectedclosedate dealexpectedclosedate expectedclose forvantasstanga forventetlukket forventetavsluttet forventetafsluttet forvantatavslut forvantatavslutsdatum forventetavslutning forventetafslutning",
  ),
  field(
    "followUpOn",
    "date",
    "followup followupon uppfoljning oppfolging opfolgning nextactivitydate dealnextactivitydate",
  ),
  field(
    "reason",
    "reason",
    "lostreason deallostreason forlustorsak tapsarsak tabsarsag closedlostreason reason orsak arsak arsag",
  ),
  field("competitor", "text", "competitor konkurrent", { max: 200 }),
  field("source", "text", "source kalla kilde leadsource dealsource", { max: 100 }),
  description,
  tags,
];
