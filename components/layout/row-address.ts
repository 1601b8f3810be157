/** A row's record: its page, and what its address says besides, such as which occurrence of a meeting. */
export type RowAddress = { href: string; query: string };

/** Where an item of the rows' menu leads: "{href}" stands for the record's page, "{id}" for its id, "{query}" for the rest. */
export const addressOf = (to: string, { href, query }: RowAddress) =>
  to
    .replace("{href}", href)
    .replace("{id}", href.split("/").at(-1) ?? "")
    .replace("{query}", query)
    .replace(/[?&]$/, "");
