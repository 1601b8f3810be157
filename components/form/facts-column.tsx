import type { ReactNode } from "react";
import { InlineEdit } from "@/components/form/inline-edit";
import { DescriptionList } from "@/components/ui/description-list";
import { Icon } from "@/components/ui/icon";
import type { FormState } from "@/lib/core/result";

export type FactRow = {
  /** The field's name in the form; what can't be edited has a name of its own. */
  key: string;
  label: string;
  /** Nothing for a fact that is not there yet. */
  value: ReactNode;
  /** The value holds links of its own. */
  hasLinks?: boolean;
  /** It is edited by several inputs, each with its label. */
  isWide?: boolean;
  /** Facts that follow from this one and stand below it. */
  also?: FactRow[];
};
export type FactsEditing = {
  record: { id: string; version: string };
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  /** The inputs of each fact that can be edited here. */
  controls: Record<string, ReactNode>;
};

type Props = {
  label: string;
  /** Above the facts: a heading, a hint. */
  head?: ReactNode;
  facts: FactRow[];
  /** Absent where the reader may change nothing: then only what is known is shown. */
  editing?: FactsEditing | undefined;
  texts: { edit: (label: string) => string; add: string; save: string; cancel: string; unfilled: string };
};

/** The column beside a record: what is known of it, each fact edited where it stands; what could be, folded below. */
export function FactsColumn({ label, head, facts, editing, texts }: Props) {
  const isFilled = ({ value }: FactRow) => Boolean(value);
  const unfilled = facts.filter((fact) => !isFilled(fact) && editing?.controls[fact.key]);
  const line = (fact: FactRow) => ({ label: fact.label, value: editable(fact) });

  function editable({ key, label: name, value, hasLinks, isWide }: FactRow) {
    const control = editing?.controls[key];
    if (!editing || !control) return value;
    return (
      <InlineEdit
        id={`edit-${key}`}
        action={editing.action}
        record={editing.record}
        value={value || null}
        hasLinks={hasLinks}
        isSingle={!isWide}
        texts={{ ...texts, edit: texts.edit(name) }}
      >
        {control}
      </InlineEdit>
    );
  }

  return (
    <aside aria-label={label} className="card-facts">
      {head}
      <DescriptionList
        facts={facts
          .filter(isFilled)
          .flatMap((fact) => [fact, ...(fact.also ?? []).filter(isFilled)].map(line))}
      />
      {unfilled.length > 0 && (
        <details className="folded no-print mt-4">
          <summary>
            <Icon name="chevron-right" />
            <span>{texts.unfilled}</span>
          </summary>
          <DescriptionList facts={unfilled.map(line)} />
        </details>
      )}
    </aside>
  );
}
