/** What a telephone dials for a number as people write it. */
export const telephoneHref = (phone: string) => `tel:${phone.replace(/[^+\d]/g, "")}`;
