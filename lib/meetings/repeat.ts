/** How often a meeting comes again, as people say it. `own`: by a rule that says more. */
export const repeats = ["never", "daily", "workdays", "weekly", "monthly", "yearly", "own"] as const;
export type Repeat = (typeof repeats)[number];
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

export type Repetition = {
  repeat: Repeat;
  /** Every so many days, weeks, months or years; null: every one. */
  interval: number | null;
  /** Of a weekly meeting; none: the weekday of its start. */
  weekdays: Weekday[];
  /** The last day, or how many times; neither: without an end. */
  until: string | null;
  times: number | null;
};

const frequencies: Record<Exclude<Repeat, "never" | "own">, string> = {
  daily: "DAILY",
  workdays: "WEEKLY",
  weekly: "WEEKLY",
  monthly: "MONTHLY",
  yearly: "YEARLY",
};
const working = "MO,TU,WE,TH,FR";

/** The rule of RFC 5545 that says the same. */
export function ruleOf({ repeat, interval, weekdays: days, until, times }: Repetition): string | null {
  if (repeat === "never" || repeat === "own") return null;
  const by = repeat === "workdays" ? working : repeat === "weekly" ? days.join(",") : "";
  return [
    `FREQ=${frequencies[repeat]}`,
    interval !== null && interval > 1 && repeat !== "workdays" ? `INTERVAL=${interval}` : "",
    by ? `BYDAY=${by}` : "",
    until ? `UNTIL=${until.replaceAll("-", "")}` : times ? `COUNT=${times}` : "",
  ]
    .filter(Boolean)
    .join(";");
}

/** A rule as the form says it; one that says more than the form can is `own`. */
export function repetitionOf(rule: string | null): Repetition {
  const none: Repetition = { repeat: "never", interval: null, weekdays: [], until: null, times: null };
  if (rule === null) return none;
  const parts = new Map(rule.split(";").map((part) => part.split("=", 2) as [string, string]));
  const said = readParts(parts, none);
  const isSame = (text: string | null) => text !== null && sorted(text) === sorted(withoutDefaults(rule));
  return isSame(ruleOf(said)) ? said : { ...none, repeat: "own" };
}

function readParts(parts: Map<string, string>, none: Repetition): Repetition {
  const frequency = parts.get("FREQ");
  const days = parts.get("BYDAY") ?? "";
  const until = /^(\d{4})(\d\d)(\d\d)$/.exec(parts.get("UNTIL") ?? "");
  const known = Object.entries(frequencies).find(
    ([name, code]) => code === frequency && (name !== "workdays" || days === working),
  );
  return {
    ...none,
    repeat: (known?.[0] ?? "own") as Repeat,
    interval: parts.has("INTERVAL") ? Number(parts.get("INTERVAL")) : null,
    weekdays: days.split(",").filter((day): day is Weekday => (weekdays as readonly string[]).includes(day)),
    until: until ? until.slice(1).join("-") : null,
    times: parts.has("COUNT") ? Number(parts.get("COUNT")) : null,
  };
}

const withoutDefaults = (rule: string) => rule.replace(/;(INTERVAL=1|WKST=MO)(?=;|$)/g, "");
const sorted = (rule: string) => rule.split(";").sort().join(";");
