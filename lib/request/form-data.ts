/**
 * What a form sent, decoded once: a name that occurs several times keeps all its values. Files are left out. An action
 * can be called with anything instead of a form, which then holds nothing.
 */
export function decodeForm(data: FormData): Record<string, string | string[]> {
  if (!(data instanceof FormData)) return {};
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of data) {
    if (typeof value !== "string" || name.startsWith("$ACTION")) continue;
    const present = Object.hasOwn(values, name) ? values[name] : undefined;
    values[name] = present === undefined ? value : [present, value].flat();
  }
  return values;
}

/** The bytes of the file that a form sent under this name; undefined without one. */
export async function decodeFile(data: FormData, name: string): Promise<Uint8Array | undefined> {
  const value = data instanceof FormData ? data.get(name) : null;
  return value instanceof File ? new Uint8Array(await value.arrayBuffer()) : undefined;
}

/** A form's values without what must never travel back to the browser. */
export function withoutSecrets(values: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !/password|token|secret/i.test(name)));
}
