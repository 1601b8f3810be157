/** Whether two values that a column may hold are the same, in whichever order an object's names stand; absent is null. */
export function sameValue(a: unknown, b: unknown): boolean {
  return inOrder(a ?? null) === inOrder(b ?? null);
}

/** Whether writing these columns would change a row: saving a form as it was opened leaves no trace. */
export function changesAny(columns: Record<string, unknown>, row: Record<string, unknown>): boolean {
  return Object.entries(columns).some(([name, value]) => value !== undefined && !sameValue(value, row[name]));
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
