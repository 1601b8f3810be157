import { uuid } from "@/lib/core/fields";
import { type Step, steps } from "./interval";
import { type Asked, askedFor, type ReportAddress, readReportFilter } from "./read-report-filter";
import { type ClosedDimension, type ClosedFilter, closedDimensions } from "./schema";

export type ClosedAddress = ReportAddress & {
  by: ClosedDimension;
  step: Step | undefined;
  customer: string | undefined;
  q: string | undefined;
  page: number;
};

/** What the address of the report on won and lost asks for: this year, over time, unless told otherwise. */
export function closedAddress(asked: Asked, today: string): ClosedAddress {
  const by = closedDimensions.find((known) => known === askedFor(asked, "by")) ?? "time";
  const step = by === "time" ? steps.find((known) => known === askedFor(asked, "step")) : undefined;
  const customer = uuid().optional().catch(undefined).parse(askedFor(asked, "customer"));
  const q = by === "customer" ? askedFor(asked, "q")?.trim().slice(0, 100) || undefined : undefined;
  const page = Number(/^[1-9]\d{0,3}$/.exec(askedFor(asked, "page") ?? "")?.[0] ?? 1);
  const more = {
    ...(by === "time" ? {} : { by }),
    step,
    customer,
    q,
    ...(page > 1 ? { page: String(page) } : {}),
  };
  return { ...readReportFilter(asked, today), by, step, customer, q, page, more };
}

export const closedFilter = (address: ClosedAddress, whole = false): ClosedFilter => {
  const { by, step, owner, pipeline, customer, q, page, interval } = address;
  return { by, step, owner, pipeline, customer, q, page, whole, from: interval.from, to: interval.to };
};
