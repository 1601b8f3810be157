import type { CustomValue, CustomValues, PeriodValue } from "@/db/tenant/schema/customers";

/** A stored value with its period, whether its field has one or not; null where there is none. */
export function storedValue(values: CustomValues, key: string): PeriodValue | null {
  const stored = Object.hasOwn(values, key) ? values[key] : undefined;
  if (stored === undefined || stored === null) return null;
  return isPeriodValue(stored) ? stored : { value: stored, from: null, until: null };
}

/** The value holds on the day: no period, or one that has begun and not ended. */
export function holdsOn({ from, until }: PeriodValue, day: string): boolean {
  return (from === null || from <= day) && (until === null || until >= day);
}

function isPeriodValue(stored: CustomValue | PeriodValue): stored is PeriodValue {
  return typeof stored === "object" && !Array.isArray(stored) && "value" in stored;
}
