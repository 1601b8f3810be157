type Flat = Record<string, string | string[]>;
type Nested = { [name: string]: unknown };

const rowsAtMost = 200;

/**
 * A form's values with dotted names taken apart, as verbs read them: "addresses.visiting.city" becomes an object in an
 * object, "phones.0.number" an object in a list. Rows keep their places, so that a fault is told at the field it was
 * typed in: one that is missing is undefined.
 */
export function nestNames(flat: Flat): Nested {
  const nested: Nested = {};
  for (const [name, value] of Object.entries(flat)) put(nested, name.split("."), value);
  return rowsToLists(nested) as Nested;
}

function put(into: Nested, path: string[], value: unknown): void {
  const [first, ...rest] = path;
  if (first === undefined || first === "__proto__") return;
  if (rest.length === 0) {
    into[first] = value;
    return;
  }
  const inner = Object.hasOwn(into, first) ? into[first] : undefined;
  const group: Nested = isGroup(inner) ? inner : {};
  into[first] = group;
  put(group, rest, value);
}

function rowsToLists(value: unknown): unknown {
  if (!isGroup(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, rowsToLists(inner)] as const);
  if (entries.length === 0 || !entries.every(([name]) => /^\d{1,3}$/.test(name)))
    return Object.fromEntries(entries);
  const rows: unknown[] = [];
  for (const [name, inner] of entries) if (Number(name) < rowsAtMost) rows[Number(name)] = inner;
  return Array.from(rows);
}

function isGroup(value: unknown): value is Nested {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
