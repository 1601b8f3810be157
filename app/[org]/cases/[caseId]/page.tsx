import type { Metadata } from "next";
import { cache } from "react";
import { CaseFacts } from "@/components/cases/case-facts";
import { StatusStepper } from "@/components/cases/status-stepper";
import { RecordHeader } from "@/components/layout/record-header";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { Tabs } from "@/components/ui/tabs";
import { getCase } from "@/lib/cases/get-case";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { listCases } from "@/lib/cases/list-cases";
import { caseFactTexts, presentCasePage, presentCaseTabs } from "@/lib/cases/present-case-page";
import { CasePageState } from "@/lib/cases/schema";
import { listChanges } from "@/lib/changes/list-changes";
import { parseInput } from "@/lib/core/command";
import { noteView } from "@/lib/request/note-view";
import { inTenant, pageTools } from "@/lib/request/page";
import { moveCaseAction } from "../actions";
import { CaseActions } from "./case-actions";
import { CaseEnding } from "./case-ending";
import { CaseTab } from "./case-tab";

type Props = {
  params: Promise<{ org: string; caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One read for the page and its title; the parameters travel as text, so that both calls are the same call. */
const readPage = cache((org: string, caseId: string, parameters: string) =>
  inTenant(org, async (ctx) => {
    const state = parseInput(CasePageState, JSON.parse(parameters));
    const crmCase = await getCase(ctx, { caseId });
    const { customerId } = crmCase;
    const showsOthers = state.tab === "customer" && customerId;
    return {
      state,
      crmCase,
      statuses: await listCaseStatuses(ctx, {}),
      reasons: state.close ? await listCaseReasons(ctx, { outcome: state.close }) : [],
      others: showsOthers
        ? await listCases(ctx, { customer: customerId, state: "all", sort: "updated" })
        : null,
      changes:
        state.tab === "history" ? await listChanges(ctx, { rowId: caseId, cursor: state.cursor }) : null,
    };
  }),
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { org, caseId } = await params;
  const { t } = await pageTools(org);
  const { crmCase } = await readPage(org, caseId, JSON.stringify(await searchParams));
  return { title: `${crmCase.title} – ${t("cases.title")}` };
}

export default async function CasePage({ params, searchParams }: Props) {
  const { org, caseId } = await params;
  const tools = await pageTools(org);
  const { t } = tools;
  const read = await readPage(org, caseId, JSON.stringify(await searchParams));
  await noteView(org, "case", caseId);
  const { state, crmCase, statuses, reasons, others, changes } = read;
  const shown = presentCasePage(crmCase, statuses, tools);
  const mayWrite = tools.can("case:write") && !crmCase.isArchived;
  const isOpen = crmCase.statusKind === "open";
  return (
    <>
      <RecordHeader
        title={crmCase.title}
        meta={[
          crmCase.number,
          shown.customer && (
            <a className="link" href={shown.customer.href}>
              {shown.customer.name}
            </a>
          ),
          <StatusBadge key="status" {...shown.status} />,
          crmCase.visibility === "owner" && t("cases.ownerOnlyNow"),
        ]}
      >
        <CaseActions org={org} crmCase={crmCase} tools={tools} />
      </RecordHeader>
      {(isOpen || crmCase.isArchived) && (
        <div className="px-4 pb-3 md:px-5">
          {crmCase.isArchived ? (
            <Notice tone="warn">{t("cases.isArchived")}</Notice>
          ) : (
            <StatusStepper
              caseId={caseId}
              steps={shown.steps}
              action={mayWrite ? moveCaseAction.bind(null, org) : undefined}
              label={t("cases.stepper")}
              presentText={t("cases.present")}
            />
          )}
        </div>
      )}
      <Tabs label={t("cases.tabs")} items={presentCaseTabs(crmCase, state.tab, tools)} />
      <div className="with-aside">
        <div>
          {mayWrite && (
            <CaseEnding org={org} crmCase={crmCase} state={state} reasons={reasons} tools={tools} />
          )}
          <CaseTab crmCase={crmCase} shown={shown} others={others} changes={changes} tools={tools} />
        </div>
        <CaseFacts facts={shown.facts} texts={caseFactTexts(tools)} />
      </div>
    </>
  );
}
