import type { Person } from "./person";

const fewestDigits = 6;
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/**
 * Where a text names the person, as a regular expression of the database: the whole name in either order, a mail address, a
 * telephone number however it is spaced. A first name alone names nobody. Null where nothing tells the person in a text.
 */
export function personPattern({ contact, customer, name, emails, phones }: Person): string | null {
  const names = new Set([name, customer?.name ?? ""].filter((text) => text.trim().includes(" ")));
  const parts = [contact, customer].flatMap((one) =>
    one?.firstName && one.lastName ? [[one.firstName, one.lastName] as const] : [],
  );
  const turned = parts.map(([first, last]) => `\\m${words(last)},?\\s+${words(first)}\\M`);
  const all = [
    ...[...names].map((text) => `\\m${words(text)}\\M`),
    ...turned,
    ...emails.map((email) => `(?<![\\w.+-])${escaped(email)}(?![\\w-])`),
    ...phones.flatMap(numberPattern),
  ];
  return all.length === 0 ? null : [...new Set(all)].join("|");
}

const words = (text: string) => text.trim().split(/\s+/).map(escaped).join("\\s+");

function numberPattern(phone: string): string[] {
  const digits = phone.replace(/\D/g, "");
  if (digits.length < fewestDigits) return [];
  return [`(?<!\\d)${[...digits].join("[-\\s()/.]*")}(?!\\d)`];
}
