import type { Role } from "@/lib/core/permissions";

/** The two organisations of every test, and who works there. All made up. */
export const people = {
  anna: { name: "Anna Lind", role: "administrator" },
  bertil: { name: "Bertil Ek", role: "seller" },
  kerstin: { name: "Kerstin Öberg", role: "seller" },
  rut: { name: "Rut Viberg", role: "report_viewer" },
} as const satisfies Record<string, { name: string; role: Role }>;

export type Person = keyof typeof people;

export const organisations = {
  nordbygg: {
    name: "Nordbygg AB",
    country: "SE",
    currency: "SEK",
    timeZone: "Europe/Stockholm",
    locale: "sv",
  },
  fjordkraft: {
    name: "Fjordkraft Bygg AS",
    country: "NO",
    currency: "NOK",
    timeZone: "Europe/Oslo",
    locale: "nb",
  },
} as const;

export type OrganisationSlug = keyof typeof organisations;

export const emailOf = (person: Person, slug: OrganisationSlug) => `${person}@${slug}.example`;

/** Ids are fixed, so that a test can name them. */
export function idOf(
  kind: "organisation" | "user" | "employee",
  slug: OrganisationSlug,
  person: Person = "anna",
): string {
  const kinds = { organisation: 1, user: 2, employee: 3 };
  const place = Object.keys(organisations).indexOf(slug) + 1;
  const who = Object.keys(people).indexOf(person) + 1;
  return `00000000-0000-7000-800${kinds[kind]}-0000000000${place}${who}`;
}
