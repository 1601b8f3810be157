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

/** Who called whom and when, how it went, and what came of it. */
export function CallTable({ rows, texts, short }: Props) {
  const columns = columnsOf(texts);
  return (
    <Table
      caption={texts.caption}
      columns={short ? columns.filter(({ key }) => key !== "length") : columns}
      rows={rows}
    />
  );
}

function columnsOf(texts: Props["texts"]): Column<PresentedCall>[] {
  return [
    {
      key: "when",
      label: texts.when,
      kind: "name",
      mobile: 1,
      cell: (row) => (
        <a className="main" href={row.href}>
          {row.when}
        </a>
      ),
    },
    { key: "who", label: texts.who, mobile: 3, cell: whoOf },
    { key: "direction", label: texts.direction, kind: "soft", cell: (row) => row.direction },
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
      cell: ({ note }) => note && <span className="line-clamp-1 max-w-[36ch]">{note}</span>,
    },
  ];
}

function whoOf({ contact, customer, crmCase }: PresentedCall) {
  const about = [contact, customer, crmCase].filter((one) => one !== null);
  return about.map(({ name, href }, index) => (
    <span key={href}>
      {index > 0 && ", "}
      <a href={href}>{name}</a>
    </span>
  ));
}
