import type { Metadata } from "next";
import { HistoryTab } from "@/app/[org]/history-tab";
import { ContextMenu } from "@/components/layout/context-menu";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { RecordHeader } from "@/components/layout/record-header";
import { MeetingPeople } from "@/components/meetings/meeting-people";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import { meetingHref } from "@/lib/meetings/meeting-href";
import { presentMeetingPage } from "@/lib/meetings/present-meeting-page";
import { noteSeen } from "@/lib/request/note-view";
import { pageTools } from "@/lib/request/page";
import { answerMeetingAction } from "../actions";
import { MeetingActions, meetingMenuId } from "./meeting-actions";
import { MeetingCancelling } from "./meeting-cancelling";
import { MeetingFacts } from "./meeting-facts";
import { readPage } from "./read-page";

type Props = {
  params: Promise<{ org: string; meetingId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { org, meetingId } = await params;
  const { t } = await pageTools(org);
  const { meeting } = await readPage(org, meetingId, JSON.stringify(await searchParams));
  return { title: `${meeting.title} – ${t("meetings.title")}` };
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const { org, meetingId } = await params;
  const tools = await pageTools(org);
  const { t } = tools;
  const read = await readPage(org, meetingId, JSON.stringify(await searchParams));
  const { meeting, history, state } = read;
  await noteSeen(org, "meeting", meetingId);
  const shown = presentMeetingPage(meeting, tools);
  const href = meetingHref(org, meetingId, meeting.occurrence);
  const historyHref = `/${org}/meetings/${meetingId}?tab=history`;
  return (
    <>
      <ContextMenu menuId={meetingMenuId}>
        <RecordHeader
          title={meeting.title}
          meta={[
            shown.time,
            shown.repetition,
            shown.series && (
              <a key="series" className="link" href={shown.series.href}>
                {shown.series.text}
              </a>
            ),
            meeting.cancelledAt && <Badge tone="danger">{t("meetings.cancelled")}</Badge>,
            meeting.isPrivate && t("meetings.private"),
          ]}
        >
          <MeetingActions org={org} meeting={meeting} tools={tools} />
        </RecordHeader>
      </ContextMenu>
      {meeting.archivedAt && (
        <div className="px-4 pb-3 md:px-5">
          <Notice tone="warn">{t("meetings.isArchived")}</Notice>
        </div>
      )}
      {meeting.heldElsewhere && (
        <div className="px-4 pb-3 md:px-5">
          <Notice tone="info">{t("meetings.heldElsewhere")}</Notice>
        </div>
      )}
      <Tabs
        label={t("meetings.tabs")}
        items={[
          { label: t("meetings.overview"), href, current: !history },
          { label: t("meetings.history"), href: historyHref, current: history !== null },
        ]}
      />
      <div className="with-aside">
        {history ? (
          <div>
            <HistoryTab org={org} href={`/${org}/meetings/${meetingId}`} history={history} tools={tools} />
          </div>
        ) : (
          <div className="page-body">
            {state.cancel && <MeetingCancelling org={org} meeting={meeting} tools={tools} />}
            <MeetingPeople
              id={meetingId}
              people={shown.people}
              answers={shown.answers}
              answer={tools.can("activity:write") ? answerMeetingAction.bind(null, org) : undefined}
              texts={{
                title: t("meetings.participants"),
                none: t("meetings.noParticipants"),
                ask: t("meetings.answerOwn"),
              }}
            />
            {meeting.description && (
              <Card title={t("meetings.description")}>
                <p className="m-0 max-w-[72ch] whitespace-pre-line">{meeting.description}</p>
              </Card>
            )}
          </div>
        )}
        <MeetingFacts meeting={meeting} shown={shown} tools={tools} />
      </div>
      <LiveRefresh
        url={`/${org}/changes/newest?row=${meetingId}`}
        newest={read.newest}
        reloadText={t("layout.reload")}
      />
    </>
  );
}
