import { moreColumn } from "@/components/data-table/more-column";
import { recordColumns } from "@/components/data-table/record-columns";
import { type Column, Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { PresentedCustomerCase } from "@/lib/customers/present-customer-cases";

type Props = {
  cases: PresentedCustomerCase[];
  listHref: string;
  /** Said when there are more than shown. */
  leftOut: string | null;
  texts: {
    caption: string;
    number: string;
    title: string;
    status: string;
    value: string;
    owner: string;
    more: string;
    showList: string;
    none: string;
  };
};

export function CustomerCases({ cases, listHref, leftOut, texts }: Props) {
  if (cases.length === 0) return <EmptyState title={texts.none} />;
  const columns: Column<PresentedCustomerCase>[] = [
    ...recordColumns<PresentedCustomerCase>(texts, { numberOnPhones: true }),
    {
      key: "owner",
      label: texts.owner,
      cell: ({ ownerName }) => ownerName && <Avatar name={ownerName} />,
    },
    moreColumn(texts.more, ({ href, title }) => ({ href, name: title })),
  ];
  return (
    <>
      <Table caption={texts.caption} columns={columns} rows={cases} />
      <div className="page-body">
        <p className="m-0 flex flex-wrap items-center gap-3">
          {leftOut && <span className="meta">{leftOut}</span>}
          <LinkButton href={listHref} small>
            {texts.showList}
          </LinkButton>
        </p>
      </div>
    </>
  );
}
