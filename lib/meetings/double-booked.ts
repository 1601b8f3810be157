import { DomainError } from "@/lib/core/errors";
import type { BusyTime } from "./list-busy";

/** Colleagues are busy then; whoever saves may book them all the same. */
export class DoubleBooked extends DomainError {
  constructor(
    readonly busy: BusyTime[],
    readonly timeZone: string,
  ) {
    super("conflict", "double_booked");
  }
}
