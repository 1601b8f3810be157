import type { Metadata } from "next";
import { StatusStepper } from "@/components/cases/status-stepper";
import { ContextMenu } from "@/components/layout/context-menu";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { RecordHeader } from "@/components/layout/record-header";
import { nearestLinks } from "@/components/timeline/nearest-links";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { Tabs } from "@/components/ui/tabs";
import { presentCasePage, presentCaseTabs } from "@/lib/cases/present-case-page";
import { isClosed } from "@/lib/cases/rules";
import { noteView } from "@/lib/request/note-view";
import { pageTools } from "@/lib/request/page";
import { presentNearest } from "@/lib/timeline/present-nearest";
import { FollowButton } from "../../follow-button";
import { moveCaseAction } from "../actions";
import { CaseActions } from "./case-actions";
import { CaseEnding } from "./case-ending";
import { caseMenuId } from "./case-menu";
import { caseOwn } from "./case-own";
import { CaseTab } from "./case-tab";
import { readPage } from "./read-page";

type Props = {
  params: Promise<{ org: string; caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

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
  const { state, crmCase, statuses } = read;
  const shown = presentCasePage(crmCase, statuses, tools);
  const mayWrite = tools.can("case:write") && !crmCase.isArchived;
  const own = caseOwn({ ...read, shown, tools });
  const isEnded = isClosed(crmCase.statusKind);
  return (
    <>
      <ContextMenu menuId={caseMenuId}>
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
            ...nearestLinks(presentNearest(read.nearest, tools)),
            crmCase.visibility === "owner" && t("cases.ownerOnlyNow"),
          ]}
        >
          <FollowButton org={org} about={{ caseId }} isFollowed={read.isFollowed} tools={tools} />
          <CaseActions {...{ org, crmCase, shown, tools }} hasOrder={read.orders.length > 0} />
        </RecordHeader>
      </ContextMenu>
      {(!isEnded || crmCase.isArchived) && (
        <div className="px-4 pb-3 md:px-5">
          {crmCase.isArchived ? (
            <Notice tone="warn">{t("cases.isArchived")}</Notice>
          ) : (
            <StatusStepper
              caseId={caseId}
              steps={shown.steps}
              action={mayWrite ? moveCaseAction.bind(null, org) : undefined}
              seenStatusId={crmCase.statusId}
              texts={{
                label: t("cases.stepper"),
                present: t("cases.present"),
                stalls: t("pipelines.stalls"),
              }}
            />
          )}
        </div>
      )}
      <Tabs
        label={t("cases.tabs")}
        items={presentCaseTabs(
          crmCase,
          state.tab,
          {
            orders: read.orders.length,
            notes: read.noteCount,
            calls: read.callCount,
            tasks: read.taskCount,
          },
          tools,
        )}
      />
      <div className="with-aside">
        <div>
          {mayWrite && <CaseEnding {...read} org={org} tools={tools} />}
          <CaseTab {...read} own={own} tools={tools} />
        </div>
        {own.facts}
      </div>
      <LiveRefresh
        url={`/${org}/changes/newest?row=${caseId}`}
        newest={read.newest}
        reloadText={t("layout.reload")}
      />
    </>
  );
}
