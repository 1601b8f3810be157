import { ActionButton } from "@/components/form/action-button";
import { CopyLink } from "@/components/layout/copy-link";
import { PrintButton } from "@/components/layout/print-button";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import { meetingHref } from "@/lib/meetings/meeting-href";
import type { MeetingDetail } from "@/lib/meetings/present-meeting-page";
import type { PageTools } from "@/lib/request/page";
import { archiveMeetingAction, restoreMeetingAction } from "../actions";

type Props = { org: string; meeting: MeetingDetail; tools: PageTools };

export const meetingMenuId = "meeting-menu";

/** What can be done with the meeting as it stands: with one occurrence, or with the series. */
export function MeetingActions({ org, meeting, tools: { t, can } }: Props) {
  const { id, occurrence, recurrence } = meeting;
  const whole = `/${org}/meetings/${id}`;
  const here = meetingHref(org, id, occurrence);
  const at = occurrence ? `?at=${occurrence.toISOString()}` : "";
  const mayWrite = can("activity:write");
  if (meeting.archivedAt) {
    if (!mayWrite) return null;
    return (
      <ActionButton
        action={restoreMeetingAction.bind(null, org)}
        fields={{ id }}
        label={t("meetings.restore")}
      />
    );
  }
  const isOurs = mayWrite && !meeting.heldElsewhere;
  const changes = isOurs && !meeting.cancelledAt;
  return (
    <>
      {changes && (
        <LinkButton href={`${whole}/edit${at}`} shortcut="E">
          {occurrence
            ? t("meetings.editOccurrence")
            : recurrence
              ? t("meetings.editSeries")
              : t("common.edit")}
        </LinkButton>
      )}
      <Menu id={meetingMenuId} label={t("meetings.more")} icon="ellipsis">
        {changes && occurrence && <a href={`${whole}/edit`}>{t("meetings.editSeries")}</a>}
        {changes && (
          <a href={`${here}${at ? "&" : "?"}cancel=1`}>
            {occurrence
              ? t("meetings.cancelOccurrence")
              : recurrence
                ? t("meetings.cancelSeries")
                : t("meetings.cancelMeeting")}
          </a>
        )}
        {changes && occurrence && <a href={`${whole}?cancel=1`}>{t("meetings.cancelSeries")}</a>}
        {changes && <hr />}
        <PrintButton href={here} label={t("customers.print")} />
        <CopyLink href={here} label={t("customers.copyLink")} done={t("customers.linkCopied")} />
        {isOurs && <hr />}
        {isOurs && (
          <ActionButton
            inMenu
            action={archiveMeetingAction.bind(null, org)}
            fields={{ id }}
            label={recurrence ? t("meetings.archiveSeries") : t("meetings.archive")}
          />
        )}
      </Menu>
    </>
  );
}
