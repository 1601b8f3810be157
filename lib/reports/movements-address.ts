import { isoDate, timeOfDay } from "@/lib/core/fields";
import { type Moments, readMoments } from "./moments";
import { type Asked, askedFor, type ReportAddress, readReportFilter } from "./read-report-filter";
import type { MovementsFilter } from "./schema";

/** The interval is that of the expected close; the two instants stand beside it. */
export type MovementsAddress = ReportAddress & { moments: Moments };

export function movementsAddress(asked: Asked, today: string): MovementsAddress {
  const moments = readMoments(
    {
      name: askedFor(asked, "between"),
      from: instantFor(asked, "movedFrom"),
      to: instantFor(asked, "movedTo"),
    },
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

/** An instant as one parameter, or as a form sends it: a day, its time in another. Without a time it is the day's beginning. */
function instantFor(asked: Asked, name: string): string | undefined {
  const day = isoDate().safeParse(askedFor(asked, name));
  if (!day.success) return askedFor(asked, name);
  const time = timeOfDay().safeParse(askedFor(asked, `${name}At`));
  return `${day.data}T${time.success ? time.data : "00:00"}`;
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
