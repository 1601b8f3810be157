/**
 * `timeout` it did not answer in time, `unreachable` it is down or broken, `refused` our key is no good, `quota` we have
 * asked too much, `garbled` the answer is not what the registry answers.
 */
export type FailureReason = "timeout" | "unreachable" | "refused" | "quota" | "garbled";

/** A registry could not be asked. Says nothing about the company, and is never kept. */
export class RegistryFailure extends Error {
  override name = "RegistryFailure";

  constructor(
    readonly reason: FailureReason,
    options?: ErrorOptions,
  ) {
    super(`registry: ${reason}`, options);
  }
}
