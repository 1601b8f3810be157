import { type Interval, readInterval } from "./interval";
import { PipelineFilter } from "./schema";

type Asked = Record<string, string | string[] | undefined>;

/** What an address asks of a report. What it can't mean counts as not asked. */
export function readReportFilter(
  asked: Asked,
  today: string,
): { owner: string | undefined; interval: Interval; table: string | undefined } {
  const one = (name: string) => [asked[name]].flat()[0];
  const owner = PipelineFilter.safeParse({ owner: one("owner") || undefined });
  const days = { interval: one("interval"), from: one("from"), to: one("to") };
  const given = Object.fromEntries(Object.entries(days).filter(([, value]) => value !== undefined));
  return {
    owner: owner.success ? owner.data.owner : undefined,
    interval: readInterval(given, today),
    table: one("table"),
  };
}
