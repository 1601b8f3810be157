/** Newest migration of `platform` and of an organisation's schema; a test compares them with the files. */
export const platformVersion = 7;
export const tenantVersion = 32;
