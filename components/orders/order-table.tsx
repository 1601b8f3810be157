import { moreColumn } from "@/components/data-table/more-column";
import { type Column, Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { StatusBadge } from "@/components/ui/status-badge";
import type { orderTableTexts, PresentedOrder } from "@/lib/orders/present-order";

type Props = {
  rows: PresentedOrder[];
  texts: ReturnType<typeof orderTableTexts>;
  /** By column; without them the table can't be sorted. */
  sorts?: Record<string, { href: string; direction?: "asc" | "desc" }>;
  footer?: { label: string; count: string; net: string[]; total: string[] };
  /** On a card, beside its facts: without what the card says itself. */
  short?: boolean;
};

/** Orders with their days, their sums and whether they are locked. */
export function OrderTable({ rows, texts, sorts = {}, footer, short }: Props) {
  const columns = columnsOf(texts, (key) => {
    const { href, direction } = sorts[key] ?? {};
    return href ? { href, direction: direction && (`${direction}ending` as const) } : undefined;
  });
  return (
    <Table
      caption={texts.caption}
      columns={short ? columns.filter(({ key }) => !saidByCard.has(key)) : columns}
      rows={rows}
      footer={
        footer && {
          number: footer.label,
          title: footer.count,
          net: lines(footer.net),
          total: lines(footer.total),
        }
      }
    />
  );
}

const saidByCard = new Set(["customer", "ordered", "owner", "net"]);

type Sort = (key: string) => Column<PresentedOrder>["sort"];

function columnsOf(texts: Props["texts"], sort: Sort): Column<PresentedOrder>[] {
  return [
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
      cell: ({ customer }) => <a href={customer.href}>{customer.name}</a>,
    },
    {
      key: "status",
      label: texts.status,
      kind: "badge",
      mobile: 2,
      sort: sort("status"),
      cell: ({ status, isLocked }) => (
        <span className="whitespace-nowrap">
          <StatusBadge color={status.color} name={status.name} />
          {isLocked && <Icon name="lock" label={texts.locked} className="ml-1" />}
        </span>
      ),
    },
    { key: "ordered", label: texts.ordered, kind: "date", sort: sort("ordered"), cell: (row) => row.ordered },
    { key: "starts", label: texts.starts, kind: "date", sort: sort("starts"), cell: (row) => row.starts },
    {
      key: "delivers",
      label: texts.delivers,
      kind: "date",
      sort: sort("delivers"),
      cell: (row) => row.delivers,
    },
    { key: "net", label: texts.net, kind: "num", cell: (row) => row.net },
    { key: "total", label: texts.total, kind: "num", mobile: 4, cell: (row) => row.total },
    {
      key: "owner",
      label: texts.owner,
      sort: sort("owner"),
      cell: (row) => row.owner && <Avatar name={row.owner} />,
    },
    moreColumn(texts.more, ({ href, number, title, isLocked }) => ({
      href,
      name: `${number} ${title}`,
      state: isLocked ? "locked" : "open",
    })),
  ];
}

function lines(texts: string[]) {
  return texts.map((text) => (
    <span key={text} className="block">
      {text}
    </span>
  ));
}
