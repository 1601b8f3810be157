import { Pager } from "@/components/data-table/pager";
import { Table } from "@/components/data-table/table";
import type { presentExports } from "@/lib/exports/present-exports";

type Props = ReturnType<typeof presentExports>;

/** Who took what out of the organisation, when, and how much. */
export function ExportTable({ rows, pager, texts }: Props) {
  if (rows.length === 0) return <p className="meta m-0">{texts.none}</p>;
  return (
    <>
      <Table
        plain
        caption={texts.caption}
        rows={rows}
        columns={[
          {
            key: "what",
            label: texts.what,
            kind: "name",
            mobile: 1,
            cell: ({ what, href }) => (href ? <a href={href}>{what}</a> : what),
          },
          { key: "who", label: texts.who, mobile: 3, cell: ({ who }) => who },
          { key: "when", label: texts.when, kind: "date", mobile: 4, cell: ({ when }) => when },
          { key: "format", label: texts.format, kind: "soft", cell: ({ format }) => format },
          { key: "size", label: texts.size, kind: "num", mobile: 2, cell: ({ size }) => size },
        ]}
      />
      {pager && <Pager {...pager} />}
    </>
  );
}
