import { moreColumn } from "@/components/data-table/more-column";
import { Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PresentedCase } from "@/lib/cases/present-case";

type Props = {
  rows: PresentedCase[];
  texts: {
    caption: string;
    number: string;
    title: string;
    status: string;
    value: string;
    closed: string;
    owner: string;
    more: string;
  };
};

/** A customer's other cases, the closed ones marked. */
export function OtherCases({ rows, texts }: Props) {
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      columns={[
        { key: "number", label: texts.number, kind: "id", cell: (row) => row.number },
        {
          key: "title",
          label: texts.title,
          kind: "name",
          mobile: 1,
          cell: (row) => (
            <a className="main" href={row.href}>
              {row.title}
            </a>
          ),
        },
        {
          key: "status",
          label: texts.status,
          kind: "badge",
          mobile: 2,
          cell: ({ status }) => <StatusBadge {...status} />,
        },
        { key: "value", label: texts.value, kind: "num", mobile: 4, cell: (row) => row.value },
        {
          key: "closed",
          label: texts.closed,
          kind: "date",
          mobile: 3,
          cell: ({ closed }) => closed,
        },
        {
          key: "owner",
          label: texts.owner,
          cell: (row) => row.owner && <Avatar name={row.owner} />,
        },
        moreColumn<PresentedCase>(texts.more, ({ href, title }) => ({ href, name: title })),
      ]}
    />
  );
}
