import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { requiredText } from "@/lib/core/fields";
import { erase } from "./erase";
import { findPerson, PersonId } from "./person";

const sameName = (typed: string, name: string) =>
  typed.trim().replace(/\s+/g, " ").toLowerCase() === name.trim().replace(/\s+/g, " ").toLowerCase();

/** Erases a person for good, once whoever asks for it has typed the name. Nothing brings it back, undoing neither. */
export const erasePerson = command(
  { name: "erase-person", permission: "privacy:write", input: PersonId.extend({ name: requiredText(300) }) },
  async (ctx, { name: typed, ...id }) => {
    const person = await findPerson(ctx, id);
    if (!sameName(typed, person.name)) {
      const fields = { name: "name_not_typed" };
      throw new DomainError("invalid", "check_fields", { fields });
    }
    return { counts: await erase(ctx, [person], null) };
  },
);
