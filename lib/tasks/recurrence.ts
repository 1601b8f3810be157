import type { Repetition } from "./schema";
import { repetitions } from "./schema";

/**
 * The rule that a choice comes to for a task due on a day. "Monthly" on the 29th to the 31st means the month's last day where
 * it is shorter: RFC 5545 would leave such months out.
 */
export function ruleOf(
  repeats: Repetition | null,
  until: string | null,
  dueOn: string | null,
): string | null {
  if (repeats === null) return null;
  const day = Number(dueOn?.slice(8) ?? 0);
  const days = Array.from({ length: Math.max(0, day - 27) }, (_, index) => 28 + index);
  const endsMonth = repeats.startsWith("FREQ=MONTHLY") && day > 28;
  return [
    repeats,
    endsMonth && `BYMONTHDAY=${days.join(",")};BYSETPOS=-1`,
    until && `UNTIL=${until.replaceAll("-", "")}`,
  ]
    .filter(Boolean)
    .join(";");
}

/** The choice and the last day that a rule was made of. */
export function choiceOf(rule: string | null): { repeats: Repetition | null; until: string | null } {
  if (rule === null) return { repeats: null, until: null };
  const parts = rule.split(";");
  const until = /UNTIL=(\d{4})(\d{2})(\d{2})/.exec(rule);
  const bare = parts.filter((part) => !/^(UNTIL|BYMONTHDAY|BYSETPOS)=/.test(part)).join(";");
  return {
    repeats: repetitions.find((one) => one === bare) ?? null,
    until: until ? until.slice(1).join("-") : null,
  };
}
