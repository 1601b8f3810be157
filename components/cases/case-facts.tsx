import type { ReactNode } from "react";
import { InlineEdit } from "@/components/form/inline-edit";
import { Avatar } from "@/components/ui/avatar";
import { DescriptionList } from "@/components/ui/description-list";
import { Icon } from "@/components/ui/icon";
import { OverdueDate } from "@/components/ui/overdue-date";
import { Tag } from "@/components/ui/tag";
import { Tooltip } from "@/components/ui/tooltip";
import type { PresentedDate } from "@/lib/cases/present-case";
import type { caseFactTexts, PresentedCasePage } from "@/lib/cases/present-case-page";
import type { FormState } from "@/lib/core/result";

type OwnFact = {
  key: string;
  label: string;
  lines: { text: string }[];
  note?: string;
  isPast: boolean;
  isWide: boolean;
};
type Texts = ReturnType<typeof caseFactTexts>;
type Props = {
  facts: PresentedCasePage["facts"];
  /** The organisation's own fields. */
  own: OwnFact[];
  /** The keys of what the layout shows, in its order. */
  shown: string[];
  /** Absent where the reader may change nothing: then only what is known is shown. */
  editing?: {
    record: { id: string; version: string };
    action: (previous: FormState, data: FormData) => Promise<FormState>;
    /** The inputs of each fact that can be edited here. */
    controls: Record<string, ReactNode>;
  };
  texts: Texts;
};
type Row = { key: string; label: string; value: ReactNode; isWide?: boolean; also?: Row };

/** The column beside a case: its figures, its days, its people, each edited where it stands. */
export function CaseFacts({ facts, own, shown, editing, texts }: Props) {
  const rows = [...productRows(facts, texts), ...own.map(ownRow)];
  const laidOut = shown.flatMap((key) => rows.filter((row) => row.key === key));
  const isFilled = ({ value }: Row) => Boolean(value);
  const unfilled = laidOut.filter((row) => !isFilled(row) && editing?.controls[row.key]);
  const line = (row: Row) => ({ label: row.label, value: editable(row) });

  function editable({ key, label, value, isWide }: Row) {
    const control = editing?.controls[key];
    if (!editing || !control) return value;
    return (
      <InlineEdit
        id={`edit-${key}`}
        action={editing.action}
        record={editing.record}
        value={value}
        isSingle={!isWide}
        texts={{ ...texts, edit: texts.edit(label) }}
      >
        {control}
      </InlineEdit>
    );
  }

  return (
    <aside aria-label={texts.title} className="card-facts">
      <DescriptionList
        facts={[
          ...stallingRows(facts, texts),
          { label: texts.pipeline, value: facts.pipeline },
          ...laidOut
            .filter(isFilled)
            .flatMap((row) => [line(row), ...(row.also?.value ? [line(row.also)] : [])]),
          { label: texts.opened, value: facts.opened },
          ...endingRows(facts, texts),
        ]}
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

function productRows(facts: Props["facts"], texts: Texts): Row[] {
  const noted = (value: ReactNode, note: string | null) =>
    value && (
      <>
        {value}
        {note && <span className="meta block">{note}</span>}
      </>
    );
  const weighted = facts.weighted && (
    <Tooltip id="weighted-formula" text={facts.formula ?? ""}>
      {facts.weighted}
    </Tooltip>
  );
  const owner = facts.owner && (
    <span className="inline-flex items-center gap-2">
      <Avatar name={facts.owner} silent />
      {facts.owner}
    </span>
  );
  const tags = facts.tags.length > 0 && (
    <span className="flex flex-wrap gap-1">
      {facts.tags.map((name) => (
        <Tag key={name} name={name} />
      ))}
    </span>
  );
  return [
    { key: "value", label: texts.value, value: noted(facts.value, facts.valueFrom), isWide: true },
    {
      key: "probabilityPercent",
      label: texts.probability,
      value: noted(facts.probability, facts.probabilityFrom),
      isWide: true,
      also: { key: "weighted", label: texts.weighted, value: weighted },
    },
    { key: "followUpOn", label: texts.followUp, value: dated(facts.followUp, texts.late) },
    {
      key: "expectedCloseOn",
      label: texts.expectedClose,
      value: noted(dated(facts.expectedClose, texts.late), facts.closeMoves),
    },
    { key: "ownerId", label: texts.owner, value: owner },
    { key: "source", label: texts.source, value: facts.source },
    { key: "competitor", label: texts.competitor, value: facts.competitor },
    { key: "tags", label: texts.tags, value: tags },
  ];
}

function ownRow({ key, label, lines, note, isPast, isWide }: OwnFact): Row {
  const value = lines.length > 0 && (
    <>
      {lines.map(({ text }) => (
        <span key={text} className={isPast ? "block text-ink-3" : "block whitespace-pre-line"}>
          {text}
        </span>
      ))}
      {note && <span className="meta block">{note}</span>}
    </>
  );
  return { key, label, value, isWide };
}

function dated(date: PresentedDate, lateText: string): ReactNode {
  return date?.isLate ? <OverdueDate date={date.text} lateText={lateText} /> : date?.text;
}

function stallingRows(facts: Props["facts"], texts: Texts) {
  if (!facts.stalledUntil) return [];
  return [
    { label: texts.stalledUntil, value: dated(facts.stalledUntil, texts.due) },
    { label: texts.stalledReason, value: facts.stalledReason },
  ];
}

function endingRows({ closed, reason }: Props["facts"], texts: Texts) {
  if (!closed) return [];
  return [
    { label: texts.closed, value: closed },
    { label: texts.reason, value: reason },
  ];
}
