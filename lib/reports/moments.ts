import { addDays, monthStart, quarterStart } from "@/lib/core/dates";
import { localInstant } from "@/lib/core/fields";

export const momentNames = [
  "this-month",
  "yesterday",
  "last-7-days",
  "last-month",
  "this-quarter",
  "own",
] as const;
export type MomentName = (typeof momentNames)[number];

/** Two instants by the organisation's clock; absent is "from the beginning" and "until now". */
export type Moments = { name: MomentName; from: string | undefined; to: string | undefined };

/** The instants of a name, counted from the organisation's date. */
export function momentsOf(name: Exclude<MomentName, "own">, today: string): Moments {
  const midnight = (day: string) => `${day}T00:00`;
  const instants: Record<typeof name, [string, string | undefined]> = {
    "this-month": [monthStart(today), undefined],
    yesterday: [addDays(today, -1), today],
    "last-7-days": [addDays(today, -7), undefined],
    "last-month": [monthStart(today, -1), monthStart(today)],
    "this-quarter": [quarterStart(today), undefined],
  };
  const [from, to] = instants[name];
  return { name, from: midnight(from), to: to && midnight(to) };
}

/** The instants that an address asks for. Those turned round are put right; what is no instant counts as none. */
export function readMoments(
  { name: asked, from, to }: { name: string | undefined; from: string | undefined; to: string | undefined },
  today: string,
): Moments {
  const name = momentNames.find((known) => known === asked) ?? "this-month";
  if (name !== "own") return momentsOf(name, today);
  const [first, second] = [instantOf(from), instantOf(to)];
  return first && second && first > second
    ? { name, from: second, to: first }
    : { name, from: first, to: second };
}

function instantOf(text: string | undefined): string | undefined {
  const read = localInstant().safeParse(text);
  return read.success ? read.data : undefined;
}
