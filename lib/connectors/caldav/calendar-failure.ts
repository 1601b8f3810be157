/**
 * `timeout` it did not answer in time, `unreachable` it is down or broken, `refused` name or password is no good, `missing` there is
 * no such calendar, `address` we may not go there, `read_only` it takes nothing from us, `garbled` it answers no CalDAV.
 */
export type CalendarFailureReason =
  | "timeout"
  | "unreachable"
  | "refused"
  | "missing"
  | "address"
  | "read_only"
  | "garbled";

/** A calendar server could not be asked. Says nothing about the meetings there. */
export class CalendarFailure extends Error {
  override name = "CalendarFailure";

  constructor(
    readonly reason: CalendarFailureReason,
    options?: ErrorOptions,
  ) {
    super(`calendar: ${reason}`, options);
  }
}
