import type { RegistryRole } from "../port";
import { type Json, listOf, objectOf, textOf } from "../read-json";

/** The persons of a unit who are in office and alive. Of a person only the name is taken: birth dates stay where they are. */
export function readRoles(body: unknown): RegistryRole[] {
  const groups = listOf(objectOf(body).rollegrupper).map(objectOf);
  return groups.flatMap((group) => listOf(group.roller).flatMap((role) => readRole(objectOf(role)) ?? []));
}

function readRole(role: Json): RegistryRole | null {
  if (role.avregistrert === true || role.fratraadt === true) return null;
  // A role is held by a person, by a unit, or by a bankruptcy's trustee.
  const holder = objectOf(role.person ?? role.bostyrer);
  if (holder.erDoed === true) return null;
  const type = objectOf(role.type);
  const code = textOf(type.kode, 20);
  const name = nameOf(holder.navn);
  return code && name ? { code, title: textOf(type.beskrivelse, 100) ?? code, ...name } : null;
}

function nameOf(value: unknown): { firstName: string; lastName: string | null } | null {
  const whole = textOf(value);
  if (whole) {
    const parts = whole.split(" ");
    return parts.length > 1
      ? { firstName: parts.slice(0, -1).join(" "), lastName: parts.at(-1) ?? null }
      : { firstName: whole, lastName: null };
  }
  const name = objectOf(value);
  const given = [textOf(name.fornavn), textOf(name.mellomnavn)].filter((part) => part !== null).join(" ");
  const lastName = textOf(name.etternavn, 100);
  if (given) return { firstName: given.slice(0, 100), lastName };
  return lastName ? { firstName: lastName, lastName: null } : null;
}
