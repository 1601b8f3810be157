import { z } from "zod";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import { optionalText, optionalUuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { listEmployees } from "@/lib/employees/list-employees";
import { translatorFor } from "@/lib/i18n/translator";

export type PersonSuggestion = { value: string; label: string; hint: string };

const most = 6;
const input = z.object({
  q: optionalText(100).catch(null),
  /** Whose people come first. */
  customerId: optionalUuid().catch(null),
});

/** Who may be asked to a meeting, for what was typed: persons, colleagues and companies, each under what a form sends of them. */
export const suggestPeople = query(
  { name: "suggest-people", permission: "activity:read", input },
  async (ctx, { q, customerId }): Promise<PersonSuggestion[]> => {
    const t = translatorFor(ctx.actor.locale);
    const typed = (q ?? "").toLowerCase();
    const colleagues = (await listEmployees(ctx, {}))
      .filter(({ active, name }) => active && name.toLowerCase().includes(typed))
      .map(({ id, name }) => ({ value: `employee:${id}`, label: name, hint: t("meetings.colleague") }));
    const people = (await suggestContacts(ctx, { q, customerId })).map((person) => ({
      ...person,
      value: `contact:${person.value}`,
    }));
    const companies = (await suggestCustomers(ctx, { q })).map(({ value, label }) => ({
      value: `customer:${value}`,
      label,
      hint: t("meetings.company"),
    }));
    return [people, colleagues, companies].flatMap((some) => some.slice(0, most));
  },
);
