import { DomainError } from "@/lib/core/errors";

type Dates = { startsOn: string | null; deliversOn: string | null };

/** @throws DomainError `invalid` when an order would be delivered before it starts */
export function refuseDates({ startsOn, deliversOn }: Dates): void {
  if (!startsOn || !deliversOn || startsOn <= deliversOn) return;
  throw new DomainError("invalid", "check_fields", { fields: { deliversOn: "order_dates" } });
}
