/** A person's whole name; a surname may be unknown. */
export const fullName = ({ firstName, lastName }: { firstName: string; lastName: string | null }) =>
  lastName ? `${firstName} ${lastName}` : firstName;
