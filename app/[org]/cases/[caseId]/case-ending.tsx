import { ArchiveCaseForm } from "@/components/cases/archive-case-form";
import { CloseCaseForm } from "@/components/cases/close-case-form";
import type { CaseDetail } from "@/lib/cases/get-case";
import type { CaseReason } from "@/lib/cases/list-case-reasons";
import type { CasePageState } from "@/lib/cases/schema";
import type { PageTools } from "@/lib/request/page";
import { archiveCaseAction, closeCaseAction } from "../actions";

type Props = {
  org: string;
  crmCase: CaseDetail;
  state: CasePageState;
  reasons: CaseReason[];
  tools: PageTools;
};

/** The questions before a case is won, lost or archived, where the page's address asks for them. */
export function CaseEnding({ org, crmCase, state, reasons, tools }: Props) {
  const { t, actor, today } = tools;
  const href = `/${org}/cases/${crmCase.id}`;
  const isOpen = crmCase.statusKind === "open";
  if (state.close && isOpen) {
    const isWon = state.close === "won";
    return (
      <div className="page-body pb-0">
        <CloseCaseForm
          key={state.close}
          caseId={crmCase.id}
          outcome={state.close}
          reasons={reasons}
          action={closeCaseAction.bind(null, org)}
          cancelHref={href}
          today={today}
          locale={actor.locale}
          texts={{
            title: isWon ? t("cases.winTitle") : t("cases.loseTitle"),
            reason: isWon ? t("cases.whyWon") : t("cases.whyLost"),
            choose: t("cases.choose"),
            optional: t("cases.optional"),
            competitor: t("cases.competitor"),
            closedOn: t("cases.closedOn"),
            submit: isWon ? t("cases.winButton") : t("cases.loseButton"),
            cancel: t("cases.cancel"),
            calendar: t("cases.calendar"),
            unknownDate: t("cases.unknownDate"),
          }}
        />
      </div>
    );
  }
  if (!state.archive) return null;
  return (
    <div className="page-body pb-0">
      <ArchiveCaseForm
        caseId={crmCase.id}
        action={archiveCaseAction.bind(null, org)}
        cancelHref={href}
        loseHref={isOpen ? `${href}?close=lost` : undefined}
        texts={{
          title: t("cases.archiveTitle"),
          text: t("cases.archiveText"),
          loseInstead: t("cases.loseInstead"),
          archive: isOpen ? t("cases.archiveAnyway") : t("cases.archive"),
          cancel: t("cases.cancel"),
        }}
      />
    </div>
  );
}
