import { type Column, Table } from "@/components/data-table/table";
import { LinkButton } from "@/components/ui/link-button";

type Row = { number: number; name: string; href: string | null; lines: string[] };
type Props = {
  caption: string;
  rows: Row[];
  next: { label: string; href: string } | null;
  first: { label: string; href: string } | null;
  texts: Record<"row" | "record" | "why" | "none", string>;
};

/** Rows of the file that came out in one way, with what changes or why they are left out. */
export function ImportRows({ caption, rows, next, first, texts }: Props) {
  const columns: Column<Row>[] = [
    { key: "row", label: texts.row, kind: "id", mobile: 2, cell: ({ number }) => String(number) },
    {
      key: "record",
      label: texts.record,
      kind: "name",
      mobile: 1,
      cell: ({ name, href }) => (href ? <a href={href}>{name}</a> : name),
    },
  ];
  if (rows.some(({ lines }) => lines.length > 0))
    columns.push({
      key: "why",
      label: texts.why,
      kind: "text",
      mobile: 3,
      cell: ({ lines }) => lines.map((line) => <div key={line}>{line}</div>),
    });
  if (rows.length === 0) return <p className="meta m-0">{texts.none}</p>;
  return (
    <div className="import-rows">
      <Table caption={caption} columns={columns} rows={rows} plain />
      <div className="flex gap-2 empty:hidden">
        {first && (
          <LinkButton href={first.href} small>
            {first.label}
          </LinkButton>
        )}
        {next && (
          <LinkButton href={next.href} small>
            {next.label}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
