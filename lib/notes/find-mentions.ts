import { eq } from "drizzle-orm";
import { employees } from "@/db/tenant/schema/employees";
import type { Ctx } from "@/lib/core/context";
import { mentionAt } from "./rules";

export type Mentioned = { id: string; name: string };

/**
 * Who is meant by an @ in a text: the full name, or the first name where only one person has it. Two people of one name are both
 * meant.
 */
export async function findMentions({ tx }: Ctx, text: string): Promise<Mentioned[]> {
  if (!text.includes("@")) return [];
  const people = await tx
    .select({ id: employees.id, name: employees.name })
    .from(employees)
    .where(eq(employees.active, true));
  const byName = new Map<string, Mentioned[]>();
  const put = (name: string, person: Mentioned) => {
    const key = name.toLocaleLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), person]);
  };
  for (const person of people) put(person.name, person);
  const fullNames = new Set(byName.keys());
  for (const person of people) {
    const [firstName = ""] = person.name.split(/\s+/);
    if (!fullNames.has(firstName.toLocaleLowerCase())) put(firstName, person);
  }
  const names = [...byName]
    .filter(([name, meant]) => name !== "" && (fullNames.has(name) || meant.length === 1))
    .map(([name]) => name);
  const found = new Map<string, Mentioned>();
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const name = mentionAt(text, at, names)?.toLocaleLowerCase();
    for (const person of (name && byName.get(name)) || []) found.set(person.id, person);
  }
  return [...found.values()];
}
