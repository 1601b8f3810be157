/** Where an item of the rows' menu leads from a row: "{href}" stands for its record's page, "{id}" for its id. */
export const addressOf = (to: string, href: string) => to.replace("{href}", href).replace("{id}", idOf(href));

export const idOf = (href: string) => href.split("/").at(-1) ?? "";
