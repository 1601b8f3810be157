import { moreColumn } from "@/components/data-table/more-column";
import { recordColumns } from "@/components/data-table/record-columns";
import { type Column, Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
import { EmptyState } from "@/components/ui/empty-state";
import type { PresentedContactCase } from "@/lib/contacts/present-contact-cases";

type Props = {
  cases: PresentedContactCase[];
  texts: Record<
    "caption" | "number" | "title" | "role" | "status" | "value" | "owner" | "more" | "none",
    string
  >;
};

/** The cases that a person takes part in. */
export function ContactCases({ cases, texts }: Props) {
  if (cases.length === 0) return <EmptyState title={texts.none} />;
  const columns: Column<PresentedContactCase>[] = [
    ...recordColumns<PresentedContactCase>(texts, {
      between: [{ key: "role", label: texts.role, kind: "soft", mobile: 3, cell: (row) => row.role }],
    }),
    { key: "owner", label: texts.owner, cell: ({ ownerName }) => ownerName && <Avatar name={ownerName} /> },
    moreColumn(texts.more, ({ href, title }) => ({ href, name: title })),
  ];
  return <Table caption={texts.caption} columns={columns} rows={cases} />;
}
