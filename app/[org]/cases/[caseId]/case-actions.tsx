import { ActionButton } from "@/components/form/action-button";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import type { CaseDetail } from "@/lib/cases/get-case";
import type { PageTools } from "@/lib/request/page";
import { reopenCaseAction, restoreCaseAction } from "../actions";

type Props = { org: string; crmCase: CaseDetail; tools: PageTools };

/** What can be done with the case as it stands, by who looks at it. */
export function CaseActions({ org, crmCase, tools: { t, can } }: Props) {
  if (!can("case:write")) return null;
  const href = `/${org}/cases/${crmCase.id}`;
  const fields = { caseId: crmCase.id };
  if (crmCase.isArchived) {
    return (
      <ActionButton action={restoreCaseAction.bind(null, org)} fields={fields} label={t("cases.restore")} />
    );
  }
  return (
    <>
      <LinkButton href={`${href}/edit`}>{t("common.edit")}</LinkButton>
      {crmCase.statusKind === "open" ? (
        <>
          <LinkButton href={`${href}?close=lost`} data-keep-scroll="">
            {t("cases.lose")}
          </LinkButton>
          <LinkButton href={`${href}?close=won`} variant="primary" data-keep-scroll="">
            {t("cases.win")}
          </LinkButton>
        </>
      ) : (
        <ActionButton action={reopenCaseAction.bind(null, org)} fields={fields} label={t("cases.reopen")} />
      )}
      <Menu id="case-menu" label={t("cases.more")} icon="ellipsis">
        <a href={`${href}?archive=1`}>{t("cases.archive")}</a>
      </Menu>
    </>
  );
}
