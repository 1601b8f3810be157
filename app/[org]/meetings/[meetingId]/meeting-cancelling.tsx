import { CancelMeetingForm } from "@/components/meetings/cancel-meeting-form";
import { meetingHref } from "@/lib/meetings/meeting-href";
import type { MeetingDetail } from "@/lib/meetings/present-meeting-page";
import type { PageTools } from "@/lib/request/page";
import { cancelMeetingAction } from "../actions";

type Props = { org: string; meeting: MeetingDetail; tools: PageTools };

/** The question before a meeting is called off, where the page's address asks for it. */
export function MeetingCancelling({ org, meeting, tools: { t, can } }: Props) {
  if (!can("activity:write") || meeting.cancelledAt || meeting.archivedAt) return null;
  const { id, occurrence, recurrence } = meeting;
  const title = occurrence
    ? t("meetings.cancelOccurrence")
    : recurrence
      ? t("meetings.cancelSeries")
      : t("meetings.cancelMeeting");
  return (
    <CancelMeetingForm
      id={id}
      occurrence={occurrence?.toISOString()}
      action={cancelMeetingAction.bind(null, org)}
      backHref={meetingHref(org, id, occurrence)}
      texts={{
        title,
        text: t("meetings.cancelText"),
        send: t("meetings.sendCancellation"),
        sendHint: t("meetings.sendCancellationHint"),
        submit: title,
        back: t("meetings.back"),
      }}
    />
  );
}
