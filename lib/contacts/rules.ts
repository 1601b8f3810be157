/** A person's whole name; a surname may be unknown. */
export const fullName = ({ firstName, lastName }: { firstName: string; lastName: string | null }) =>
  lastName ? `${firstName} ${lastName}` : firstName;

/** A name as it is typed in one: "Anna Maria Lind" has the last word for a surname. */
export function splitName(typed: string): { firstName: string; lastName: string | null } {
  const place = typed.lastIndexOf(" ");
  return place < 0
    ? { firstName: typed, lastName: null }
    : { firstName: typed.slice(0, place), lastName: typed.slice(place + 1) };
}
