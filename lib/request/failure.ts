import "server-only";
import { unstable_rethrow } from "next/navigation";
import { presentVersions } from "@/lib/changes/present-versions";
import { StaleEdit } from "@/lib/changes/stale-edit";
import { DomainError } from "@/lib/core/errors";
import { formatterFor } from "@/lib/core/format";
import type { Locale } from "@/lib/core/locales";
import { logFailure } from "@/lib/core/log";
import type { FormState } from "@/lib/core/result";
import { MayBeDuplicate } from "@/lib/duplicates/may-be-duplicate";
import { presentDuplicates } from "@/lib/duplicates/present-duplicates";
import { translatorFor } from "@/lib/i18n/translator";
import { DoubleBooked } from "@/lib/meetings/double-booked";
import { presentBusy } from "@/lib/meetings/present-busy";
import { withoutSecrets } from "./form-data";

type Failure = Exclude<FormState, { ok: true } | null>;

/** A failed action as its form shows it. What nobody foresaw is logged and gets a reference instead of its text. */
export function failureState(
  error: unknown,
  locale: Locale,
  values: Record<string, string | string[]>,
  where: Record<string, string>,
): Failure {
  unstable_rethrow(error);
  const shown = withoutSecrets(values);
  if (!(error instanceof DomainError)) {
    const id = logFailure(error, where);
    const message = translatorFor(locale)("errors.unexpected", { id });
    return { ok: false, code: "unexpected", message, fieldErrors: {}, values: shown };
  }
  const message = errorText(locale, error.message, error.details.values);
  const keys = {
    ...error.details.fields,
    ...(error.details.field ? { [error.details.field]: error.message } : {}),
  };
  const fieldErrors = Object.fromEntries(
    Object.entries(keys).map(([field, key]) => [
      field,
      errorText(locale, key, error.details.fieldValues?.[field]),
    ]),
  );
  const t = translatorFor(locale);
  const ownId =
    typeof shown.id === "string" && !(error instanceof MayBeDuplicate && error.isNew) ? shown.id : null;
  const duplicates =
    error instanceof MayBeDuplicate
      ? presentDuplicates(error.duplicates, { isNew: error.isNew, ownId }, where.organisation ?? "", t)
      : null;
  return {
    ok: false,
    code: error.code,
    message,
    fieldErrors,
    values: { ...shown, ...error.details.formValues },
    ...(duplicates ? { duplicates } : {}),
    ...(error instanceof DoubleBooked ? { busy: presentBusy(error, locale) } : {}),
    ...(error instanceof StaleEdit
      ? { versions: presentVersions(error, shown, t, plainFormat(locale)) }
      : {}),
  };
}

/** For dates and numbers, which know no place. */
const plainFormat = (locale: Locale) => formatterFor(locale, "UTC", "EUR");

/** The text of an error's key; a zod message that is none of our keys becomes the general one. */
export function errorText(locale: Locale, key: string, values?: Record<string, string | number>): string {
  const t = translatorFor(locale);
  const known = `errors.${key}` as "errors.required";
  return t.has(known) ? t(known, values) : t("errors.check_fields");
}
