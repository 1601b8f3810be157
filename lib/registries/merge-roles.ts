import type { RegistryRole } from "@/lib/connectors/registries/port";

export type RegistryPerson = { firstName: string; lastName: string | null; title: string };

/** Each person once, with all their titles: who leads the company often sits on its board. */
export function mergeRoles(roles: RegistryRole[]): RegistryPerson[] {
  const people = new Map<string, RegistryPerson & { titles: Set<string> }>();
  for (const { firstName, lastName, title } of roles) {
    const key = `${firstName} ${lastName ?? ""}`.toLowerCase();
    const known = people.get(key) ?? { firstName, lastName, title: "", titles: new Set<string>() };
    // A comma would part one title into two.
    known.titles.add(title.replaceAll(",", ""));
    people.set(key, known);
  }
  return [...people.values()].map(({ firstName, lastName, titles }) => ({
    firstName,
    lastName,
    title: [...titles].join(", "),
  }));
}
