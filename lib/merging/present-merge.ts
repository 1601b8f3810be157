import { fieldLabel, presentValue, type Tools } from "@/lib/changes/present-changes";
import type { MergeDetail, MergeQuestion, MergeRecord } from "./get-merge";

export type PresentedMerge = ReturnType<typeof presentMerge>;

/** The records side by side and the fields to choose, in the reader's language. */
export function presentMerge({ entity, survivorId, records, questions }: MergeDetail, tools: Tools) {
  const { t, tenant } = tools;
  const nameOf = (id: string) => records.find((record) => record.id === id)?.name ?? "";
  return {
    entity,
    title: t("merging.title", { entity }),
    survivorId,
    survivorName: nameOf(survivorId ?? ""),
    records: records.map((record) => ({
      ...record,
      href: `/${tenant.slug}/${entity}/${record.id}`,
      note: record.isArchived ? t("merging.archived") : null,
    })),
    questions: questions.map((question) => presentQuestion(question, records, tools)),
    texts: {
      tooFew: t("merging.tooFew", { entity }),
      survivor: t("merging.survivor"),
      survivorHint: t("merging.survivorHint", { entity }),
      choose: t("merging.chooseSurvivor"),
      fields: t("merging.fields"),
      fieldsHint: t("merging.fieldsHint"),
      noQuestions: t("merging.noQuestions"),
      moves: t("merging.moves"),
      show: t("merging.show"),
      other: t("merging.other", { entity }),
      add: t("merging.add"),
      submit: t("merging.submit", { name: nameOf(survivorId ?? "") }),
      cancel: t("common.cancel"),
    },
  };
}

function presentQuestion(
  { key, values, proposedId }: MergeQuestion,
  records: MergeRecord[],
  { t, format }: Tools,
) {
  const [first] = values;
  // A person's name is one thing to choose, though it is stored in two parts.
  const isName = key === "first_name";
  const label = isName ? t("contacts.name") : first?.fields[0] ? fieldLabel(first.fields[0], t) : key;
  return {
    key,
    label: key.startsWith("addresses:")
      ? t("changes.addressKind", { kind: key.slice("addresses:".length) })
      : label,
    proposedId,
    choices: records.map(({ id, name }) => ({
      id,
      name,
      text: (values.find((value) => value.id === id)?.fields ?? [])
        .map((field) => presentValue(field, field.before, t, format))
        .filter((text) => text !== "–")
        .join(isName ? " " : ", "),
    })),
  };
}
