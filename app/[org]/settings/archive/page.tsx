import type { Metadata } from "next";
import { restoreCallAction } from "@/app/[org]/calls/actions";
import { restoreCaseAction } from "@/app/[org]/cases/actions";
import { restoreContactAction } from "@/app/[org]/contacts/actions";
import { restoreCustomerAction } from "@/app/[org]/customers/actions";
import { restoreMeetingAction } from "@/app/[org]/meetings/actions";
import { restoreNoteAction } from "@/app/[org]/notes/actions";
import { restoreOrderAction } from "@/app/[org]/orders/actions";
import { restoreTaskAction } from "@/app/[org]/tasks/actions";
import { ArchiveList } from "@/components/archive/archive-list";
import { PageHeader } from "@/components/layout/page-header";
import { Tabs } from "@/components/ui/tabs";
import { listArchived } from "@/lib/archive/list-archived";
import { presentArchived } from "@/lib/archive/present-archived";
import { type ArchiveKind, ArchiveView, isActivity } from "@/lib/archive/schema";
import { parseInput } from "@/lib/core/command";
import { inTenant, pageTools } from "@/lib/request/page";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("archive.title") };
}

const restores = {
  customers: restoreCustomerAction,
  contacts: restoreContactAction,
  cases: restoreCaseAction,
  orders: restoreOrderAction,
  meetings: restoreMeetingAction,
  tasks: restoreTaskAction,
  notes: restoreNoteAction,
  calls: restoreCallAction,
};
/** What the actions that don't say "id" call it. */
const idNames: Partial<Record<ArchiveKind, "caseId" | "orderId" | "callId">> = {
  cases: "caseId",
  orders: "orderId",
  calls: "callId",
};

export default async function ArchivePage({ params, searchParams }: Props) {
  const { org } = await params;
  const view = parseInput(ArchiveView, await searchParams);
  const tools = await pageTools(org);
  const page = await inTenant(org, (ctx) => listArchived(ctx, view));
  const { tabs, ...list } = presentArchived(page, view.kind, tools);
  return (
    <>
      <PageHeader title={tools.t("archive.title")} />
      <Tabs label={list.texts.tabs} items={tabs} />
      <div className="page-body">
        <p className="m-0 text-ink-2">{tools.t("archive.intro")}</p>
        <ArchiveList
          {...list}
          idName={idNames[view.kind] ?? "id"}
          restore={
            tools.can(isActivity(view.kind) ? "activity:write" : "customer:write")
              ? restores[view.kind].bind(null, org)
              : undefined
          }
        />
      </div>
    </>
  );
}
