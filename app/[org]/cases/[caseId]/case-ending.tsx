import { ArchiveCaseForm } from "@/components/cases/archive-case-form";
import { CloseCaseForm } from "@/components/cases/close-case-form";
import { StallCaseForm } from "@/components/cases/stall-case-form";
import type { CaseDetail } from "@/lib/cases/get-case";
import type { CaseReason } from "@/lib/cases/list-case-reasons";
import type { CaseStatus } from "@/lib/cases/list-case-statuses";
import { closingTexts, stallingTexts } from "@/lib/cases/present-case-questions";
import { isClosed } from "@/lib/cases/rules";
import type { CasePageState } from "@/lib/cases/schema";
import type { PageTools } from "@/lib/request/page";
import { archiveCaseAction, closeCaseAction, stallCaseAction } from "../actions";

type Props = {
  org: string;
  crmCase: CaseDetail;
  state: CasePageState;
  statuses: CaseStatus[];
  reasons: CaseReason[];
  tools: PageTools;
};

/** The questions before a case is won, lost, put on ice or archived, where the page's address asks for them. */
export function CaseEnding(props: Props) {
  const { crmCase, state } = props;
  const question = isClosed(crmCase.statusKind) ? null : state.close ? closing(props) : stalling(props);
  const shown = question ?? (state.archive ? archiving(props) : null);
  return shown && <div className="page-body pb-0">{shown}</div>;
}

function closing({ org, crmCase, state: { close }, reasons, tools: { t, actor, today } }: Props) {
  if (!close) return null;
  return (
    <CloseCaseForm
      key={close}
      caseId={crmCase.id}
      outcome={close}
      reasons={reasons}
      competitor={crmCase.competitor}
      action={closeCaseAction.bind(null, org)}
      cancelHref={`/${org}/cases/${crmCase.id}`}
      today={today}
      locale={actor.locale}
      texts={closingTexts(close, t)}
    />
  );
}

function stalling({ org, crmCase, state, statuses, tools: { t, actor, today } }: Props) {
  const stalled = statuses.filter(({ kind }) => kind === "stalled");
  const asked = stalled.find(({ id }) => id === state.stall);
  if (!asked) return null;
  const isStalled = crmCase.statusKind === "stalled";
  return (
    <StallCaseForm
      key={asked.id}
      caseId={crmCase.id}
      seenStatusId={crmCase.statusId}
      statusId={asked.id}
      statuses={stalled
        .filter(({ pipelineId }) => pipelineId === asked.pipelineId)
        .map(({ id, name }) => ({ value: id, label: name }))}
      until={crmCase.stalledUntil && crmCase.stalledUntil > today ? crmCase.stalledUntil : null}
      reason={crmCase.stalledReason}
      action={stallCaseAction.bind(null, org)}
      cancelHref={`/${org}/cases/${crmCase.id}`}
      today={today}
      locale={actor.locale}
      texts={stallingTexts(isStalled, t)}
    />
  );
}

function archiving({ org, crmCase, tools: { t } }: Props) {
  const href = `/${org}/cases/${crmCase.id}`;
  const mayLose = !isClosed(crmCase.statusKind);
  return (
    <ArchiveCaseForm
      caseId={crmCase.id}
      action={archiveCaseAction.bind(null, org)}
      cancelHref={href}
      loseHref={mayLose ? `${href}?close=lost` : undefined}
      texts={{
        title: t("cases.archiveTitle"),
        text: t("cases.archiveText"),
        loseInstead: t("cases.loseInstead"),
        archive: mayLose ? t("cases.archiveAnyway") : t("cases.archive"),
        cancel: t("cases.cancel"),
      }}
    />
  );
}
