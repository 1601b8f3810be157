import { DomainError } from "@/lib/core/errors";
import type { Duplicates } from "./find-duplicates";

/** The register may hold already what is being saved. */
export class MayBeDuplicate extends DomainError {
  constructor(
    readonly duplicates: Duplicates,
    readonly isNew: boolean,
  ) {
    super("conflict", "may_be_duplicate");
  }
}
