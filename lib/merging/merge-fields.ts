/** What is chosen together when records are merged; `column:part` is a part of an object. */
export type MergeField = { key: string; columns: string[] };

const one = (column: string): MergeField => ({ key: column, columns: [column] });

/** Tags, further addresses and telephone numbers of all records are kept, and so is a no to advertising: nothing to choose. */
export const mergeFields: Record<"customers" | "contacts", MergeField[]> = {
  customers: [
    { key: "name", columns: ["name", "first_name", "last_name"] },
    ...["nickname", "number", "org_number", "country", "owner_id", "visibility", "email"].map(one),
    { key: "phone", columns: ["phone", "phone_e164"] },
    ...["website", "invoice_email", "fax"].map(one),
    { key: "street", columns: ["street", "postcode", "city"] },
    ...["visiting", "delivery", "invoice", "attestation"].map((kind) => one(`addresses:${kind}`)),
    one("directions"),
    { key: "industry", columns: ["industry", "industry_code"] },
    ...["employee_count", "founded_year"].map(one),
    { key: "annual_revenue", columns: ["annual_revenue", "annual_revenue_currency"] },
    { key: "parent_id", columns: ["parent_id", "parent_share_percent"] },
    one("contact_id"),
    { key: "registry_status", columns: ["registry_status", "registry"] },
  ],
  contacts: [
    { key: "first_name", columns: ["first_name", "last_name"] },
    ...["owner_id", "visibility", "email"].map(one),
    { key: "phone", columns: ["phone", "phone_e164"] },
    { key: "street", columns: ["street", "postcode", "city"] },
    one("country"),
  ],
};

export type MergedRow = { id: string } & Record<string, unknown>;

/** A field of a row: the value of the first of its columns that has any, or the part of one that the field names. */
export function fieldValue(row: MergedRow, { columns }: MergeField): unknown {
  for (const column of columns) {
    const [name = "", part] = column.split(":");
    const value = part === undefined ? row[name] : (row[name] as Record<string, unknown> | null)?.[part];
    if (value !== "" && value !== undefined && value !== null) return value;
  }
  return null;
}

/** The product's fields and the organisation's own that any of the rows holds a value of. */
export function fieldsOf(entity: "customers" | "contacts", rows: MergedRow[]): MergeField[] {
  const own = new Set(rows.flatMap((row) => Object.keys((row.custom as object | null) ?? {})));
  return [...mergeFields[entity], ...[...own].map((key) => one(`custom:${key}`))];
}

/** The row whose value a field takes: the one that was chosen, else the surviving one's, else the first that has any. */
export function chosenRow(
  field: MergeField,
  rows: [MergedRow, ...MergedRow[]],
  choice: Record<string, string>,
): MergedRow {
  const filled = rows.find((row) => fieldValue(row, field) !== null);
  return rows.find(({ id }) => id === choice[field.key]) ?? filled ?? rows[0];
}
