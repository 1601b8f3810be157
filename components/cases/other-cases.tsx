import { moreColumn } from "@/components/data-table/more-column";
import { recordColumns } from "@/components/data-table/record-columns";
import { Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
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
        ...recordColumns<PresentedCase>(texts),
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
