import { moreColumn } from "@/components/data-table/more-column";
import { type Column, Table } from "@/components/data-table/table";
import { Avatar } from "@/components/ui/avatar";
import { StatusBadge } from "@/components/ui/status-badge";
import type { callTableTexts, PresentedCall } from "@/lib/calls/present-call";

type Props = {
  rows: PresentedCall[];
  texts: ReturnType<typeof callTableTexts>;
  /** On a card, beside its facts: without what the card says itself. */
  short?: boolean;
};

const leftOutOnCards = ["length", "number"];

/** Who called whom and when, how it went, and what came of it. */
export function CallTable({ rows, texts, short }: Props) {
  const columns = columnsOf(texts, short);
  return (
    <Table
      caption={texts.caption}
      columns={short ? columns.filter(({ key }) => !leftOutOnCards.includes(key)) : columns}
      rows={rows}
    />
  );
}

function columnsOf(texts: Props["texts"], short = false): Column<PresentedCall>[] {
  return [
    {
      key: "who",
      label: texts.who,
      kind: "name",
      mobile: 1,
      cell: (row) => (
        <a className="main" href={row.href}>
          {!short && row.contact && row.customer ? `${row.who}, ${row.customer.name}` : row.who}
        </a>
      ),
    },
    { key: "when", label: texts.when, kind: "date", mobile: 3, cell: (row) => row.when },
    {
      key: "direction",
      label: texts.direction,
      cell: (row) => <span className="text-ink-2">{row.direction}</span>,
    },
    {
      key: "result",
      label: texts.result,
      kind: "badge",
      mobile: 2,
      cell: ({ result }) => <StatusBadge color={result.color} name={result.name} />,
    },
    { key: "outcome", label: texts.outcome, kind: "soft", cell: (row) => row.outcome },
    { key: "length", label: texts.length, kind: "num", cell: (row) => row.length },
    {
      key: "number",
      label: texts.number,
      mobile: 4,
      cell: ({ number }) =>
        number && (
          <a className="link whitespace-nowrap" href={number.href}>
            {number.text}
          </a>
        ),
    },
    {
      key: "employee",
      label: texts.employee,
      cell: (row) => row.employee && <Avatar name={row.employee} />,
    },
    {
      key: "note",
      label: texts.note,
      kind: "soft",
      cell: ({ note }) => note,
    },
    moreColumn(texts.more, ({ href, who }) => ({ href, name: who })),
  ];
}
