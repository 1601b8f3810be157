import { ActionButton } from "@/components/form/action-button";
import { LinkButton } from "@/components/ui/link-button";
import type { CaseDetail } from "@/lib/cases/get-case";
import type { PresentedCasePage } from "@/lib/cases/present-case-page";
import { isClosed } from "@/lib/cases/rules";
import type { PageTools } from "@/lib/request/page";
import { convertCaseAction } from "../../orders/actions";
import { reopenCaseAction, restoreCaseAction } from "../actions";
import { CaseMenu } from "./case-menu";

type Props = {
  org: string;
  crmCase: CaseDetail;
  shown: PresentedCasePage;
  /** One is usually enough: from then on it is no longer the nearest step. */
  hasOrder: boolean;
  tools: PageTools;
};

/** What can be done with the case as it stands, by who looks at it: the nearest steps as buttons, all of them in the menu. */
export function CaseActions(props: Props) {
  const {
    org,
    crmCase,
    hasOrder,
    tools: { t, can },
  } = props;
  if (!can("case:write")) return <CaseMenu {...props} />;
  const href = `/${org}/cases/${crmCase.id}`;
  const fields = { caseId: crmCase.id };
  if (crmCase.isArchived) {
    return (
      <ActionButton action={restoreCaseAction.bind(null, org)} fields={fields} label={t("cases.restore")} />
    );
  }
  const isEnded = isClosed(crmCase.statusKind);
  return (
    <>
      {/* A stalled or closed case has more to offer; on a phone the menu is where to edit it. */}
      <LinkButton
        href={`${href}/edit`}
        shortcut="E"
        className={crmCase.statusKind === "open" ? undefined : "max-md:hidden"}
      >
        {t("common.edit")}
      </LinkButton>
      {crmCase.statusKind !== "open" && (
        <ActionButton
          action={reopenCaseAction.bind(null, org)}
          fields={fields}
          label={isEnded ? t("cases.reopen") : t("pipelines.takeUp")}
        />
      )}
      {!isEnded && (
        <>
          <LinkButton href={`${href}?close=lost`} data-keep-scroll="">
            {t("cases.lose")}
          </LinkButton>
          <LinkButton href={`${href}?close=won`} variant="primary" data-keep-scroll="">
            {t("cases.win")}
          </LinkButton>
        </>
      )}
      {crmCase.statusKind === "won" && crmCase.customerId && can("order:write") && (
        <ActionButton
          action={convertCaseAction.bind(null, org)}
          fields={fields}
          label={t("orders.convert")}
          variant={hasOrder ? undefined : "primary"}
        />
      )}
      <CaseMenu {...props} />
    </>
  );
}
