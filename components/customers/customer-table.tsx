import { type Column, Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
import type { PresentedCustomer } from "@/lib/customers/present-customer-list";

type Sort = { href: string; direction?: "ascending" | "descending" };
type Props = {
  rows: PresentedCustomer[];
  sorts: Record<"name" | "number" | "city" | "owner" | "updated", Sort>;
  texts: {
    caption: string;
    name: string;
    number: string;
    orgNumber: string;
    city: string;
    categories: string;
    owner: string;
    openCases: string;
    weighted: string;
    updated: string;
  };
};

export function CustomerTable({ rows, sorts, texts }: Props) {
  const columns: Column<PresentedCustomer>[] = [
    { key: "name", label: texts.name, kind: "name", mobile: 1, sort: sorts.name, cell: nameCell },
    {
      key: "number",
      label: texts.number,
      kind: "id",
      mobile: 2,
      sort: sorts.number,
      cell: (row) => row.number,
    },
    { key: "org", label: texts.orgNumber, kind: "id", cell: (row) => row.orgNumber },
    { key: "city", label: texts.city, kind: "soft", mobile: 3, sort: sorts.city, cell: (row) => row.city },
    { key: "categories", label: texts.categories, kind: "badge", cell: categoriesCell },
    {
      key: "owner",
      label: texts.owner,
      sort: sorts.owner,
      cell: ({ ownerName }) => ownerName && <Avatar name={ownerName} />,
    },
    { key: "open", label: texts.openCases, kind: "num", cell: (row) => row.openCases },
    { key: "weighted", label: texts.weighted, kind: "num", mobile: 4, cell: weightedCell },
    { key: "updated", label: texts.updated, kind: "date", sort: sorts.updated, cell: (row) => row.updated },
  ];
  return <Table caption={texts.caption} columns={columns} rows={rows} />;
}

function nameCell({ href, name, nickname }: PresentedCustomer) {
  return (
    <>
      <a className="main" href={href}>
        {name}
      </a>
      {nickname && <span className="meta"> {nickname}</span>}
    </>
  );
}

const categoriesShown = 2;

function categoriesCell({ categories }: PresentedCustomer) {
  const more = categories.length - categoriesShown;
  return (
    <>
      {categories.slice(0, categoriesShown).map(({ name, color }) => [
        <span key={name} className={`badge t-${color}`}>
          {name}
        </span>,
        " ",
      ])}
      {more > 0 && <span className="meta">+{more}</span>}
    </>
  );
}

function weightedCell({ weighted }: PresentedCustomer) {
  return weighted.length < 2 ? weighted : weighted.map((sum) => <div key={sum}>{sum}</div>);
}
