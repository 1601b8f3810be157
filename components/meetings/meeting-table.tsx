import { moreColumn } from "@/components/data-table/more-column";
import { Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import type { PresentedMeeting } from "@/lib/meetings/present-meeting-list";

type Props = {
  rows: PresentedMeeting[];
  texts: Record<"caption" | "time" | "title" | "place" | "owner" | "series" | "more", string>;
};

/** Meetings on a card, in the order they take place. */
export function MeetingTable({ rows, texts }: Props) {
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      columns={[
        {
          key: "title",
          label: texts.title,
          kind: "name",
          mobile: 1,
          cell: (row) => (
            <span className="named">
              <a className="main" href={row.href}>
                {row.title}
              </a>
              {row.isSeries && <Icon name="repeat" label={texts.series} className="text-ink-3" />}
            </span>
          ),
        },
        { key: "time", label: texts.time, kind: "date", mobile: 3, cell: (row) => row.time },
        { key: "place", label: texts.place, kind: "soft", cell: (row) => row.place },
        {
          key: "owner",
          label: texts.owner,
          kind: "soft",
          mobile: 4,
          cell: (row) => <Avatar name={row.owner} />,
        },
        moreColumn<PresentedMeeting>(texts.more, ({ href, title }) => ({ href, name: title })),
      ]}
    />
  );
}
