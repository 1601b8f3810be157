import { expect, it } from "vitest";
import { caseListWords } from "@/lib/cases/case-list-words";
import { contactListWords } from "@/lib/contacts/contact-list-words";
import { formatterFor } from "@/lib/core/format";
import { customerListWords } from "@/lib/customers/customer-list-words";
import { translatorFor } from "@/lib/i18n/translator";
import { watchColumn } from "@/lib/imports/column-facts";
import { guessColumns, guessKind, guessSource } from "@/lib/imports/guess-columns";
import { noteHeadings } from "@/lib/notes/present-note-file";
import { productHeadings } from "@/lib/products/present-product-file";

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

it("tells how a deal ended from its stage, and a file's kind by its headers in our languages", () => {
  expect(guess("Deal - Title,Deal - Stage,Deal - Status,Deal - Won time,Deal - Lost time")).toEqual([
    "pipedrive",
    "cases",
    "title",
    "status",
    "outcome",
    "closedOn",
    "lostOn",
  ]);
  expect(guess("Deal - Title,Deal - Status").slice(2)).toEqual(["title", "status"]);
  expect(guess("CompanyId,CompanyName,CompanyConsumername,CompanyIsCorporate").slice(2)).toEqual([
    "externalId",
    "name",
    "consumerName",
    "isCompany",
  ]);
  expect(guess("Leverantörsnr,Leverantör,Orgnr").slice(1)).toEqual([
    "suppliers",
    "number",
    "name",
    "orgNumber",
  ]);
  expect(guess("Rubrik,Kund,Steg,Värde,Förväntat avslut,Sannolikhet").slice(1)).toEqual([
    "cases",
    "title",
    "companyName",
    "status",
    "value",
    "expectedCloseOn",
    "probability",
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

it("knows the columns of our own files again, in every language", () => {
  const nobody = { employees: [], categories: [], statuses: [], reasons: [] };
  for (const locale of ["sv", "nb", "da", "en"] as const) {
    const t = translatorFor(locale);
    const tools = {
      t,
      format: formatterFor(locale, "Europe/Stockholm", "SEK"),
      tenant: { slug: "ek", locale },
      actor: { locale },
      today: "2026-11-28",
    } as never;
    const list = { fields: [], own: [], links: {}, views: [], resolved: { state: {}, base: {} } } as never;
    const guessed = (kind: "customers" | "contacts" | "cases" | "products" | "notes", headings: string[]) => {
      const { columns = {} } = guessColumns(
        kind,
        headings.map((header) => watchColumn(header).result()),
      );
      return headings.map((_, place) => columns[place]?.field);
    };
    const listed = (kind: "customers" | "contacts" | "cases", names: Record<string, string>, keys: string) =>
      guessed(
        kind,
        keys.split(" ").map((key) => names[key] ?? ""),
      ).join(" ");
    const customers =
      "name number orgNumber industry founded email phone website street postcode city country owner category";
    expect(
      listed(
        "customers",
        customerListWords(list, nobody, tools).names,
        `${customers} nickname employees tag`,
      ),
    ).toBe(`${customers.replace("founded", "foundedYear")} nickname employeeCount tags`);
    expect(
      listed(
        "contacts",
        contactListWords(list, nobody, tools).names,
        "name company title email phone street postcode city owner tag",
      ),
    ).toBe("fullName companyName titles email phone street postcode city owner tags");
    expect(
      listed(
        "cases",
        caseListWords(list, nobody, tools).names,
        "title customer status owner source reason competitor value currency probability followUp expectedClose opened closed tag",
      ),
    ).toBe(
      "title companyName status owner source reason competitor value currency probability followUpOn expectedCloseOn openedOn closedOn tags",
    );
    expect(guessed("products", productHeadings(t)).slice(0, 7)).toEqual(
      "name number series unit unitPrice currency vatPercent".split(" "),
    );
    expect(guessed("notes", noteHeadings(t)).filter(Boolean)).toEqual(
      "registeredOn companyName contactName caseTitle body".split(" "),
    );
  }
});
