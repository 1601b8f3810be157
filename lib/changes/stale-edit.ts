import { DomainError } from "@/lib/core/errors";
import type { ChangeField } from "./describe-fields";

/** Both versions of a field of a form: `before` is what was sent, `after` what a colleague wrote meanwhile. */
export type VersionField = {
  /** As the form calls it, or the prefix of its inputs' names. */
  name: string;
  change: ChangeField;
  /** The editor left it alone, so the form takes the colleague's over unless told otherwise. */
  isAdopted: boolean;
  /** What the form's inputs hold when the colleague's version is chosen. */
  theirValues: Record<string, string>;
};

type Details = {
  who: string;
  fields: Record<string, string>;
  fieldValues: Record<string, Record<string, string>>;
  formValues: Record<string, string>;
};

/** Somebody else saved the record while this form stood open. */
export class StaleEdit extends DomainError {
  constructor(
    readonly versions: VersionField[],
    { who, ...details }: Details,
  ) {
    super("conflict", who ? "conflict_with" : "conflict", { ...details, values: { who } });
  }
}
