import { DescriptionList } from "@/components/ui/description-list";
import type { MeetingDetail, PresentedMeetingPage } from "@/lib/meetings/present-meeting-page";
import type { PageTools } from "@/lib/request/page";

type Props = { meeting: MeetingDetail; shown: PresentedMeetingPage; tools: Pick<PageTools, "t"> };

/** The column beside a meeting: when, where, what it is about, whose it is. */
export function MeetingFacts({ meeting, shown, tools: { t } }: Props) {
  const link = (of: { href: string; name: string } | null) =>
    of && (
      <a className="link" href={of.href}>
        {of.name}
      </a>
    );
  return (
    <aside aria-label={t("meetings.facts")}>
      <DescriptionList
        facts={[
          { label: t("meetings.when"), value: shown.time },
          { label: t("meetings.repeat"), value: shown.repetition },
          { label: t("meetings.location"), value: meeting.location },
          {
            label: t("meetings.videoUrl"),
            value: meeting.videoUrl && (
              <a className="link break-all" href={meeting.videoUrl} target="_blank" rel="noopener noreferrer">
                {meeting.videoUrl}
              </a>
            ),
          },
          { label: t("meetings.customer"), value: link(shown.customer) },
          { label: t("meetings.contact"), value: link(shown.contact) },
          { label: t("meetings.case"), value: link(shown.crmCase) },
          { label: t("meetings.organiser"), value: meeting.ownerName },
          { label: t("meetings.reminder"), value: shown.reminder },
        ].filter(({ value }) => value)}
      />
    </aside>
  );
}
