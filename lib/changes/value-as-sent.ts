type Values = Record<string, unknown>;

/**
 * A stored value as the record's own form sends it, so that its verb checks it: `column` by its input's name, a part of
 * an address with the rest of the address, an own field as its controls write it.
 */
export function valueAsSent(present: Values, column: string, path: string[], value: unknown): Values {
  const name = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (column === "addresses") {
    const [kind = "", part = ""] = path;
    const addresses = objectOf(present.addresses);
    return { addresses: { [kind]: { ...objectOf(addresses[kind]), [part]: value } } };
  }
  if (column === "custom") return { custom: { [path[0] ?? ""]: ownFieldAsSent(value) } };
  if (column === "org_number") return { orgNumber: value, orgNumberConfirmed: true };
  if (column === "visibility" && "status_id" in present) return { ownerOnly: value === "owner" };
  // A private person's name and its parts are one fact.
  if (column === "name" && present.kind === "person") return { name: value };
  // JSON knows no decimals, forms send text.
  return { [name]: column === "value" && typeof value === "number" ? String(value) : value };
}

function ownFieldAsSent(stored: unknown): unknown {
  if (stored === null) return "";
  if (typeof stored === "boolean") return stored ? "yes" : "no";
  if (typeof stored !== "object" || Array.isArray(stored)) return stored;
  const { value, from, until, amount, currency } = stored as Values;
  if (amount !== undefined) return { value: amount, currency };
  const inner = ownFieldAsSent(value);
  const parts = typeof inner === "object" && !Array.isArray(inner) ? (inner as Values) : { value: inner };
  return { ...parts, from: from ?? "", until: until ?? "" };
}

const objectOf = (value: unknown): Values =>
  typeof value === "object" && value !== null ? (value as Values) : {};
