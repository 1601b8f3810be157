import { uuid } from "@/lib/core/fields";
import { type Interval, type IntervalName, readInterval } from "./interval";
import { ReportOwner } from "./schema";

export type Asked = Record<string, string | string[] | undefined>;
export type UsualInterval = Exclude<IntervalName, "own">;

/** What an address asks of a report; `more` is what only this report knows, by the name of the parameter. */
export type ReportAddress = {
  interval: Interval;
  /** Left out of the address. */
  usual: UsualInterval;
  owner: string | undefined;
  pipeline: string | undefined;
  more: Record<string, string | undefined>;
};

/** The address of a report, read. What it can't mean counts as not asked. */
export function readReportFilter(
  asked: Asked,
  today: string,
  usual: UsualInterval = "this-year",
): ReportAddress {
  const owner = ReportOwner.safeParse(askedFor(asked, "owner"));
  const pipeline = uuid().safeParse(askedFor(asked, "pipeline"));
  const days = {
    interval: askedFor(asked, "interval"),
    from: askedFor(asked, "from"),
    to: askedFor(asked, "to"),
  };
  const given = Object.fromEntries(Object.entries(days).filter(([, value]) => value !== undefined));
  return {
    owner: owner.success ? owner.data : undefined,
    pipeline: pipeline.success ? pipeline.data : undefined,
    interval: readInterval(given, today, usual),
    usual,
    more: {},
  };
}

/** A parameter's first value; an empty one is none. */
export const askedFor = (asked: Asked, name: string): string | undefined =>
  [asked[name]].flat()[0] || undefined;

/** The address of a report, or of one of its files, with its filter and changes to it; what is usual is left out. */
export function reportHref(
  base: string,
  { interval, usual, owner, pipeline, more }: ReportAddress,
  changes: Record<string, string | undefined> = {},
): string {
  const own = interval.name === "own" ? { from: interval.from, to: interval.to } : {};
  const named = interval.name === usual ? {} : { interval: interval.name };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...named, ...own, owner, pipeline, ...more, ...changes }))
    if (value) parameters.set(name, value);
  const query = parameters.toString();
  return query ? `${base}?${query}` : base;
}
