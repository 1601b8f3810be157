import { Avatar } from "@/components/ui/avatar";
import { DescriptionList } from "@/components/ui/description-list";
import { OverdueDate } from "@/components/ui/overdue-date";
import { Tooltip } from "@/components/ui/tooltip";
import type { PresentedDate } from "@/lib/cases/present-case";
import type { PresentedCasePage } from "@/lib/cases/present-case-page";

type Props = {
  facts: PresentedCasePage["facts"];
  texts: {
    title: string;
    value: string;
    probability: string;
    weighted: string;
    followUp: string;
    expectedClose: string;
    opened: string;
    closed: string;
    reason: string;
    competitor: string;
    owner: string;
    source: string;
    late: string;
    pipeline: string;
    stalledUntil: string;
    stalledReason: string;
    due: string;
  };
};

/** The column beside a case: its figures, its days, its people. */
export function CaseFacts({ facts, texts }: Props) {
  const date = (value: PresentedDate, lateText = texts.late) =>
    value?.isLate ? <OverdueDate date={value.text} lateText={lateText} /> : value?.text;
  const stalling = facts.stalledUntil
    ? [
        { label: texts.stalledUntil, value: date(facts.stalledUntil, texts.due) },
        { label: texts.stalledReason, value: facts.stalledReason },
      ]
    : [];
  const expectedClose = (
    <>
      {date(facts.expectedClose) ?? "–"}
      {facts.closeMoves && <span className="meta block">{facts.closeMoves}</span>}
    </>
  );
  const probability = (
    <>
      {facts.probability}
      {facts.probabilityFrom && <span className="meta block">{facts.probabilityFrom}</span>}
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
  const ending = facts.closed
    ? [
        { label: texts.closed, value: facts.closed },
        { label: texts.reason, value: facts.reason },
        ...(facts.competitor ? [{ label: texts.competitor, value: facts.competitor }] : []),
      ]
    : [];
  return (
    <aside aria-label={texts.title}>
      <DescriptionList
        facts={[
          ...stalling,
          { label: texts.pipeline, value: facts.pipeline },
          { label: texts.value, value: facts.value },
          { label: texts.probability, value: probability },
          { label: texts.weighted, value: weighted },
          { label: texts.followUp, value: date(facts.followUp) },
          { label: texts.expectedClose, value: expectedClose },
          { label: texts.opened, value: facts.opened },
          ...ending,
          { label: texts.owner, value: owner },
          { label: texts.source, value: facts.source },
        ]}
      />
    </aside>
  );
}
