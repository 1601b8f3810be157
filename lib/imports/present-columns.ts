import type { Locale } from "@/lib/core/locales";
import { nameIn } from "@/lib/core/names";
import type { Translate } from "@/lib/i18n/translator";
import { fieldLabel } from "./field-label";
import { fieldsOf } from "./fields/fields-of";
import type { ImportDetail } from "./get-import";
import { isNamedType, type Lookups } from "./lookups";
import { type OpenQuestion, openQuestions } from "./open-questions";
import { cellTypeOf, customPrefix, ownFieldsOf } from "./own-field";
import { allOthers, areOpen, choicesOf } from "./value-choices";

type Tools = { t: Translate; actor: { locale: Locale }; tenant: { locale: Locale } };
type Option = { value: string; label: string; group?: string };

/** The second step: each column with what it may be, and the questions that its values raise; `isAsked`: they stand as errors. */
export function presentColumns(
  job: ImportDetail,
  lookups: Lookups,
  isAsked: boolean,
  { t, actor, tenant }: Tools,
) {
  const questions = openQuestions(job.kind, job.columns, job.mapping, lookups);
  const titleOf = (place: number) => job.columns[place]?.header || t("imports.column", { number: place + 1 });
  const options: Option[] = [
    ...fieldsOf[job.kind].map(({ key, isRequired }) => ({
      value: key,
      label: isRequired ? `${fieldLabel(t, key)} (${t("imports.required")})` : fieldLabel(t, key),
      group: t("imports.fields"),
    })),
    ...ownFieldsOf(job.kind, lookups).map(({ key, names }) => ({
      value: `${customPrefix}${key}`,
      label: nameIn(names, actor.locale, tenant.locale),
      group: t("imports.ownFields"),
    })),
  ];
  const columns = job.columns.map((facts, place) => {
    const mapped = job.mapping.columns?.[place];
    const type = mapped && cellTypeOf(job.kind, mapped.field, lookups);
    const errorOf = (what: OpenQuestion["what"]) => {
      const question = questions.find((one) => one.column === place && one.what === what);
      return isAsked && question ? questionText(t, question) : undefined;
    };
    const choices = mapped && type && isNamedType(type) ? choicesOf(type, facts, mapped, lookups) : [];
    const asksNumber = type === "amount" && facts.ambiguousNumber !== null && facts.decimalMark === null;
    return {
      name: `columns.${place}`,
      title: titleOf(place),
      samples:
        facts.samples.length > 0
          ? t("imports.samples", { samples: facts.samples.join(" · ") })
          : t("imports.emptyColumn"),
      field: mapped?.field ?? "",
      error: errorOf("twice"),
      dates:
        type === "date" && facts.ambiguousDate
          ? {
              label: t("imports.dates", { date: facts.ambiguousDate }),
              value: mapped?.dates ?? "",
              error: errorOf("dates"),
            }
          : null,
      decimals: asksNumber
        ? {
            label: t("imports.decimals", { number: facts.ambiguousNumber ?? "" }),
            value: mapped?.decimalMark ?? "",
            error: errorOf("decimalMark"),
          }
        : null,
      values:
        type && isNamedType(type)
          ? valuesOf(choices, lookups[type], errorOf("values") && t("imports.askValue"), t)
          : [],
      isOpen: areOpen(choices),
    };
  });
  const open = {
    title: t("imports.ask", { count: questions.length }),
    questions: questions.map((question) => ({
      text: [question.column === null ? null : titleOf(question.column), questionText(t, question)]
        .filter(Boolean)
        .join(": "),
      href: question.column === null ? null : `#${placeOf(question.column, question, columns)}`,
    })),
  };
  return { columns, options, open, texts: textsOf(t) };
}

/** The id of the field that answers a question. */
function placeOf(place: number, { what }: OpenQuestion, columns: { values: { choice: string }[] }[]): string {
  const unsaid = columns[place]?.values.findIndex(({ choice }) => choice === "") ?? 0;
  const parts = {
    required: "field",
    twice: "field",
    dates: "dates",
    decimalMark: "decimalMark",
    values: `values.${Math.max(unsaid, 0)}`,
  };
  return `f-columns.${place}.${parts[what]}`;
}

function valuesOf(
  choices: ReturnType<typeof choicesOf>,
  named: Lookups["owner"],
  error: string | undefined,
  t: Translate,
) {
  const rows = named.map(({ id, name }) => ({ value: id, label: name }));
  const isAlone = choices.length === 1;
  const all = isAlone ? t("imports.valueAll") : t("imports.valueOthers");
  return choices.map(({ value, choice }) => {
    const isAll = value === allOthers;
    const make = isAll ? t("imports.valueNewAll") : t("imports.valueNew", { value });
    return {
      value: isAll ? all : value,
      choice: choice ?? "",
      error: choice === undefined && (isAlone || !isAll) ? error : undefined,
      options: [
        { value: "new", label: make },
        { value: "none", label: t("imports.valueNone") },
        ...(isAll ? [] : rows),
      ],
    };
  });
}

function questionText(t: Translate, { what, field }: OpenQuestion): string {
  const name = field.startsWith(customPrefix) ? field.slice(customPrefix.length) : fieldLabel(t, field);
  switch (what) {
    case "required":
      return t("imports.askRequired", { field: name });
    case "dates":
      return t("imports.askDates");
    case "decimalMark":
      return t("imports.askDecimalMark");
    case "values":
      return t("imports.askValues");
    case "twice":
      return t("imports.askTwice", { field: name });
  }
}

const textsOf = (t: Translate) => ({
  column: t("imports.columnOfFile"),
  becomes: t("imports.becomes"),
  leaveOut: t("imports.leaveOut"),
  choose: t("imports.choosePlease"),
  values: t("imports.values"),
  dates: [
    { value: "dmy", label: t("imports.datesDmy") },
    { value: "mdy", label: t("imports.datesMdy") },
  ],
  decimals: [
    { value: ",", label: t("imports.decimalComma") },
    { value: ".", label: t("imports.decimalPoint") },
  ],
  missing: t("imports.missing"),
  missingChoices: [
    { value: "error", label: t("imports.missingError") },
    { value: "create", label: t("imports.missingCreate") },
    { value: "leave", label: t("imports.missingLeave") },
  ],
  goOn: t("imports.goOnCheck"),
  remembered: t("imports.remembered"),
});
