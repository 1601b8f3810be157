import { ActionButton } from "@/components/form/action-button";
import { CopyLink } from "@/components/layout/copy-link";
import { PrintButton } from "@/components/layout/print-button";
import { Menu } from "@/components/ui/menu";
import type { CaseDetail } from "@/lib/cases/get-case";
import type { PresentedCasePage } from "@/lib/cases/present-case-page";
import { isClosed } from "@/lib/cases/rules";
import type { PageTools } from "@/lib/request/page";
import { CardExtras } from "../../card-extras";
import { moveCaseAction, reopenCaseAction } from "../actions";

type Props = { org: string; crmCase: CaseDetail; shown: PresentedCasePage; tools: PageTools };

export const caseMenuId = "case-menu";

/** Everything that can be done with a case, behind ⋯ and behind a right-click on its head. */
export function CaseMenu(props: Props) {
  const { org, crmCase, tools } = props;
  const { t, can } = tools;
  const href = `/${org}/cases/${crmCase.id}`;
  const mayWrite = can("case:write") && !crmCase.isArchived;
  return (
    <Menu id={caseMenuId} label={t("cases.more")} icon="ellipsis">
      {mayWrite && steps(props, href)}
      {mayWrite && otherPipelines(props)}
      {mayWrite && <hr />}
      {can("activity:write") && !crmCase.isArchived && (
        <a href={`/${org}/tasks/new?case=${crmCase.id}`} aria-keyshortcuts="T">
          {t("tasks.new")}
        </a>
      )}
      <CardExtras org={org} about={{ caseId: crmCase.id }} isArchived={crmCase.isArchived} tools={tools} />
      {can("activity:write") && !crmCase.isArchived && (
        <a href={`/${org}/calls/new?case=${crmCase.id}`} aria-keyshortcuts="L">
          {t("calls.log")}
        </a>
      )}
      {can("activity:write") && !crmCase.isArchived && (
        <a href={`/${org}/meetings/new?case=${crmCase.id}`} aria-keyshortcuts="M">
          {t("meetings.new")}
        </a>
      )}
      <PrintButton href={href} label={t("customers.print")} />
      <CopyLink href={href} label={t("customers.copyLink")} done={t("customers.linkCopied")} />
      {mayWrite && <hr />}
      {mayWrite && <a href={`${href}?archive=1`}>{t("cases.archive")}</a>}
    </Menu>
  );
}

function steps({ org, crmCase, shown, tools: { t } }: Props, href: string) {
  const isEnded = isClosed(crmCase.statusKind);
  return (
    <>
      <a href={`${href}/edit`}>{t("common.edit")}</a>
      {!isEnded && <a href={`${href}?close=won`}>{t("cases.winTitle")}</a>}
      {!isEnded && <a href={`${href}?close=lost`}>{t("cases.loseTitle")}</a>}
      {!isEnded && shown.stall && <a href={shown.stall.href}>{shown.stall.label}</a>}
      {crmCase.statusKind !== "open" && (
        <ActionButton
          action={reopenCaseAction.bind(null, org)}
          fields={{ caseId: crmCase.id }}
          label={isEnded ? t("cases.reopen") : t("pipelines.takeUp")}
          inMenu
        />
      )}
    </>
  );
}

function otherPipelines({ org, crmCase, shown, tools: { t } }: Props) {
  if (shown.otherPipelines.length === 0) return null;
  return (
    <>
      <hr />
      <p className="menu-title">{t("pipelines.moveTo")}</p>
      {shown.otherPipelines.map(({ statusId, name }) => (
        <ActionButton
          key={statusId}
          action={moveCaseAction.bind(null, org)}
          fields={{ caseId: crmCase.id, statusId, seenStatusId: crmCase.statusId }}
          label={name}
          inMenu
        />
      ))}
    </>
  );
}
