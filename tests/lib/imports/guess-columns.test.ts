import { expect, it } from "vitest";
import { watchColumn } from "@/lib/imports/column-facts";
import { guessColumns, guessKind, guessSource } from "@/lib/imports/guess-columns";

/** What a file with these headers, and a row below them, is taken to be. */
function guess(headers: string, row = "") {
  const names = headers.split(",");
  const cells = row.split(",");
  const columns = names.map((header, place) => {
    const column = watchColumn(header);
    if (cells[place]) column.see(cells[place] ?? "");
    return column.result();
  });
  const kind = guessKind(names);
  const mapped = guessColumns(kind, columns).columns ?? {};
  return [guessSource(names), kind, ...names.map((_, place) => mapped[place]?.field ?? null)];
}

it("knows the columns of the systems that people come from", () => {
  expect(
    guess(
      "CompanyId,CompanyName,CompanyGovNo,CompanyEmail,CompanyPostPostcode,CompanyOwner,CompanyVisitCity",
    ),
  ).toEqual([
    "24sevenoffice",
    "customers",
    "externalId",
    "name",
    "orgNumber",
    "email",
    "postcode",
    "owner",
    "visitingCity",
  ]);
  expect(guess("Record ID,First Name,Last Name,Email,Job Title,Associated Company IDs")).toEqual([
    "hubspot",
    "contacts",
    "externalId",
    "firstName",
    "lastName",
    "email",
    "titles",
    "companyId",
  ]);
  expect(
    guess("Deal - Title,Deal - Value,Deal - Currency,Deal - Stage,Organization - Name,Deal - Lost reason"),
  ).toEqual(["pipedrive", "cases", "title", "value", "currency", "status", "companyName", "reason"]);
  expect(guess("name,emailAddress,billingAddressCity,assignedUserName,website")).toEqual([
    "espocrm",
    "customers",
    "name",
    "email",
    "city",
    "owner",
    "website",
  ]);
  expect(guess("Kundenr,Navn,Organisasjonsnummer,E-post,Adresse,Kontonummer")).toEqual([
    "tripletex",
    "customers",
    "number",
    "name",
    "orgNumber",
    "email",
    "street",
    null,
  ]);
  expect(guess("Kundenr.,Navn,CVR-nr.,E-mail,Adresse,Postnr.,By,Land,Kundegruppe")).toEqual([
    "e-conomic",
    "customers",
    "number",
    "name",
    "orgNumber",
    "email",
    "street",
    "postcode",
    "city",
    "country",
    "category",
  ]);
  expect(guess("Company: Name,Company: Address,Company: Postcode,Company: Our contact")).toEqual([
    "superoffice",
    "customers",
    "name",
    "street",
    "postcode",
    "owner",
  ]);
  expect(
    guess("Contact: First name,Contact: Last name,Contact: E-mail,Company: Name,Contact: Title"),
  ).toEqual(["superoffice", "contacts", "firstName", "lastName", "email", "companyName", "titles"]);
  expect(guess("Contact: Full name,Company: Name,Contact: Mobile phone")).toEqual([
    "superoffice",
    "contacts",
    "fullName",
    "companyName",
    "mobile",
  ]);
});

it("goes by what a column holds where its header says nothing", () => {
  expect(guess("Namn,Övrigt,Kontaktväg", "Lod AB,https://lod.example,post@lod.example")).toEqual([
    "file",
    "customers",
    "name",
    "website",
    "email",
  ]);
});
