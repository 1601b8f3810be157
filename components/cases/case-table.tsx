import { type Column, Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
import { OverdueDate } from "@/components/ui/overdue-date";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PresentedCase, PresentedDate } from "@/lib/cases/present-case";

type Sort = { href: string; direction?: "asc" | "desc" };
type Props = {
  rows: PresentedCase[];
  texts: {
    caption: string;
    number: string;
    title: string;
    customer: string;
    status: string;
    value: string;
    probability: string;
    own: string;
    weighted: string;
    followUp: string;
    expectedClose: string;
    owner: string;
    late: string;
    due: string;
  };
  /** By column; without them the table can't be sorted. */
  sorts?: Record<string, Sort>;
  footer?: { label: string; count: string; values: string[]; weighted: string[] };
  plain?: boolean;
};

export function CaseTable({ rows, texts, sorts = {}, footer, plain }: Props) {
  const sort = (key: string) => {
    const { href, direction } = sorts[key] ?? {};
    return href ? { href, direction: direction && (`${direction}ending` as const) } : undefined;
  };
  const date = (value: PresentedDate) =>
    value && (value.isLate ? <OverdueDate date={value.text} lateText={texts.late} /> : value.text);
  const columns: Column<PresentedCase>[] = [
    { key: "number", label: texts.number, kind: "id", sort: sort("number"), cell: (row) => row.number },
    {
      key: "title",
      label: texts.title,
      kind: "name",
      mobile: 1,
      sort: sort("title"),
      cell: (row) => (
        <a className="main" href={row.href}>
          {row.title}
        </a>
      ),
    },
    {
      key: "customer",
      label: texts.customer,
      kind: "soft",
      mobile: 3,
      sort: sort("customer"),
      cell: ({ customer }) => customer && <a href={customer.href}>{customer.name}</a>,
    },
    {
      key: "status",
      label: texts.status,
      kind: "badge",
      mobile: 2,
      sort: sort("status"),
      cell: ({ status, stalledUntil }) => (
        <>
          <StatusBadge {...status} />
          {stalledUntil?.isLate && <OverdueDate date={stalledUntil.text} lateText={texts.due} />}
        </>
      ),
    },
    {
      key: "value",
      label: texts.value,
      kind: "num",
      mobile: 4,
      sort: sort("value"),
      cell: (row) => row.value,
    },
    {
      key: "probability",
      label: texts.probability,
      kind: "num",
      cell: (row) => (
        <>
          {row.probabilityIsOwn && <span className="meta">{texts.own} </span>}
          {row.probability}
        </>
      ),
    },
    {
      key: "weighted",
      label: texts.weighted,
      kind: "num",
      sort: sort("weighted"),
      cell: (row) => row.weighted,
    },
    {
      key: "followUp",
      label: texts.followUp,
      kind: "date",
      sort: sort("followUp"),
      cell: (row) => date(row.followUp),
    },
    {
      key: "expectedClose",
      label: texts.expectedClose,
      kind: "date",
      sort: sort("expectedClose"),
      cell: (row) => date(row.expectedClose),
    },
    {
      key: "owner",
      label: texts.owner,
      sort: sort("owner"),
      cell: (row) => row.owner && <Avatar name={row.owner} />,
    },
  ];
  return (
    <Table
      caption={texts.caption}
      columns={columns}
      rows={rows}
      plain={plain}
      footer={
        footer && {
          number: footer.label,
          title: footer.count,
          value: lines(footer.values),
          weighted: lines(footer.weighted),
        }
      }
    />
  );
}

function lines(texts: string[]) {
  return texts.map((text) => (
    <span key={text} className="block">
      {text}
    </span>
  ));
}
