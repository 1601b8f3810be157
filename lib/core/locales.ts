export const locales = ["sv", "nb", "da", "en"] as const;
export type Locale = (typeof locales)[number];
