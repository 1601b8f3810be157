import { MeetingTable } from "@/components/meetings/meeting-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { type MeetingRow, meetingsShown } from "@/lib/meetings/list-meetings";
import { presentMeetings } from "@/lib/meetings/present-meeting-list";
import type { PageTools } from "@/lib/request/page";
import { RowMenus } from "./row-menus";

type Props = {
  org: string;
  /** The card that it stands on. */
  href: string;
  /** What a new meeting begins with: `customer=…`. */
  about: string;
  meetings: { ahead: MeetingRow[]; past: MeetingRow[] };
  tools: PageTools;
};

/** What is ahead and what has been, of a customer, a person or a case. */
export function MeetingsTab({ org, href, about, meetings, tools }: Props) {
  const { t, can } = tools;
  const create = can("activity:write") && (
    <LinkButton href={`/${org}/meetings/new?${about}`} icon="plus" small>
      {t("meetings.new")}
    </LinkButton>
  );
  const { ahead, past } = meetings;
  if (ahead.length + past.length === 0) return <EmptyState title={t("meetings.none")}>{create}</EmptyState>;
  const texts = (caption: string) => ({
    caption,
    time: t("meetings.when"),
    title: t("meetings.name"),
    place: t("meetings.location"),
    owner: t("meetings.organiser"),
    series: t("meetings.isSeries"),
    more: t("layout.rowMore"),
  });
  const part = (title: string, rows: MeetingRow[]) =>
    rows.length > 0 && (
      <section aria-label={title}>
        <h2 className="m-0 px-4 py-2 text-[13px] font-semibold md:px-5">{title}</h2>
        <MeetingTable rows={presentMeetings(rows, tools)} texts={texts(title)} />
      </section>
    );
  return (
    <>
      {create && <p className="m-0 flex justify-end px-4 pt-3 md:px-5">{create}</p>}
      {part(t("meetings.ahead"), ahead)}
      {part(t("meetings.past"), past)}
      {past.length === meetingsShown && (
        <p className="m-0 px-4 py-3 md:px-5">
          <LinkButton href={`${href}?tab=timeline&kind=meeting`} small>
            {t("meetings.olderOnTimeline")}
          </LinkButton>
        </p>
      )}
      <RowMenus org={org} noun="meetings" tools={tools} />
    </>
  );
}
