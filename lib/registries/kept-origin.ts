import type { customers, RegistryOrigin } from "@/db/tenant/schema/customers";

type Row = typeof customers.$inferInsert;

/** A customer's origin after an edit: a field that holds another value now is no longer the registry's. */
export function keptOrigin(
  current: Partial<Row> & { registry: RegistryOrigin | null },
  changed: Partial<Row>,
): RegistryOrigin | null {
  const { registry } = current;
  if (!registry) return null;
  const isSame = (name: string) => {
    const [column = "", part] = name.split(".");
    if (!Object.hasOwn(changed, column)) return true;
    const valueIn = (row: Partial<Row>) => {
      const value = row[column as keyof Row];
      return plain(part ? (value as Record<string, unknown> | undefined)?.[part] : value);
    };
    return valueIn(current) === valueIn(changed);
  };
  const kept = Object.entries(registry.fields).filter(([name]) => isSame(name));
  return { ...registry, fields: Object.fromEntries(kept) };
}

/** As text, whatever order an object's keys come in: the database keeps its own. */
function plain(value: unknown): string {
  const isObject = typeof value === "object" && value !== null;
  return JSON.stringify(isObject ? Object.entries(value).toSorted() : (value ?? null));
}
