/**
 * `invalid` bad input, `not_found` also for what the actor can't see, `forbidden` the role may not,
 * `conflict` somebody changed it meanwhile, `rule` a rule of the business forbids it, `too_many` a rate limit,
 * `unavailable` a part that is needed is away.
 */
export type ErrorCode =
  | "invalid"
  | "not_found"
  | "forbidden"
  | "conflict"
  | "rule"
  | "too_many"
  | "unavailable";

/**
 * The only error whose text reaches people. `message` is a key of the `errors` messages, such as `number_taken`;
 * `field` names the input it belongs to.
 */
export class DomainError extends Error {
  override name = "DomainError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: {
      field?: string;
      fields?: Record<string, string>;
      values?: Record<string, string | number>;
      /** Arguments of single fields' messages. */
      fieldValues?: Record<string, Record<string, string | number>>;
      /** What the form holds from now on instead of what it sent: the version of a record that others changed. */
      formValues?: Record<string, string>;
    } = {},
  ) {
    super(message);
  }
}

export const notFound = () => new DomainError("not_found", "not_found");
