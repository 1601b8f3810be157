/** What a page waits for; more rows are changed in the background. */
export const bulkRows = 2_000;
