import { type Moments, readMoments } from "./moments";
import { type Asked, askedFor, type ReportAddress, readReportFilter } from "./read-report-filter";
import type { MovementsFilter } from "./schema";

/** The interval is that of the expected close; the two instants stand beside it. */
export type MovementsAddress = ReportAddress & { moments: Moments };

export function movementsAddress(asked: Asked, today: string): MovementsAddress {
  const moments = readMoments(
    { name: askedFor(asked, "between"), from: askedFor(asked, "movedFrom"), to: askedFor(asked, "movedTo") },
    today,
  );
  const isOwn = moments.name === "own";
  return {
    ...readReportFilter(asked, today, "any"),
    moments,
    more: {
      between: moments.name === "this-month" ? undefined : moments.name,
      movedFrom: isOwn ? moments.from : undefined,
      movedTo: isOwn ? moments.to : undefined,
    },
  };
}

/** What the report is asked for. */
export const movementsOf = ({ owner, pipeline, interval, moments }: MovementsAddress): MovementsFilter => ({
  owner,
  pipeline,
  expectedFrom: interval.from ?? undefined,
  expectedTo: interval.to ?? undefined,
  movedFrom: moments.from,
  movedTo: moments.to,
});
