import type { ReactNode } from "react";
import { type FactRow, FactsColumn, type FactsEditing } from "@/components/form/facts-column";
import { Avatar } from "@/components/ui/avatar";
import { OverdueDate } from "@/components/ui/overdue-date";
import { Tag } from "@/components/ui/tag";
import { Tooltip } from "@/components/ui/tooltip";
import type { PresentedDate } from "@/lib/cases/present-case";
import type { caseFactTexts, PresentedCasePage } from "@/lib/cases/present-case-page";

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
  editing?: FactsEditing;
  texts: Texts;
};

/** The column beside a case: its figures, its days, its people, each edited where it stands. */
export function CaseFacts({ facts, own, shown, editing, texts }: Props) {
  const rows = [...productRows(facts, texts), ...own.map(ownRow)];
  return (
    <FactsColumn
      label={texts.title}
      facts={[
        ...stallingRows(facts, texts),
        { key: "pipelineId", label: texts.pipeline, value: facts.pipeline },
        ...shown.flatMap((key) => rows.filter((row) => row.key === key)),
        { key: "openedOn", label: texts.opened, value: facts.opened },
        ...endingRows(facts, texts),
      ]}
      editing={editing}
      texts={texts}
    />
  );
}

function productRows(facts: Props["facts"], texts: Texts): FactRow[] {
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
      also: [{ key: "weighted", label: texts.weighted, value: weighted }],
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

function ownRow({ key, label, lines, note, isPast, isWide }: OwnFact): FactRow {
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

function stallingRows(facts: Props["facts"], texts: Texts): FactRow[] {
  if (!facts.stalledUntil) return [];
  return [
    { key: "stalledUntil", label: texts.stalledUntil, value: dated(facts.stalledUntil, texts.due) },
    { key: "stalledReason", label: texts.stalledReason, value: facts.stalledReason },
  ];
}

function endingRows({ closed, reason }: Props["facts"], texts: Texts): FactRow[] {
  if (!closed) return [];
  return [
    { key: "closedOn", label: texts.closed, value: closed },
    { key: "reasonId", label: texts.reason, value: reason },
  ];
}
