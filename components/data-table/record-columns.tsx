import type { ComponentProps } from "react";
import type { Column } from "@/components/data-table/table";
import { StatusBadge } from "@/components/ui/status-badge";

type Named = { href: string; title: string };
type Valued = Named & { number: string; status: ComponentProps<typeof StatusBadge>; value: string };

/** The column that names a record and leads to it. */
export const titleColumn = <Row extends Named>(label: string): Column<Row> => ({
  key: "title",
  label,
  kind: "name",
  mobile: 1,
  cell: (row) => (
    <a className="main" href={row.href}>
      {row.title}
    </a>
  ),
});

/**
 * A record's number, title, status and value, and what stands between title and status; on phones the number has a place
 * when nothing else wants it.
 */
export const recordColumns = <Row extends Valued>(
  texts: Record<"number" | "title" | "status" | "value", string>,
  { numberOnPhones = false, between = [] }: { numberOnPhones?: boolean; between?: Column<Row>[] } = {},
): Column<Row>[] => [
  {
    key: "number",
    label: texts.number,
    kind: "id",
    ...(numberOnPhones && { mobile: 3 }),
    cell: (row) => row.number,
  },
  titleColumn(texts.title),
  ...between,
  {
    key: "status",
    label: texts.status,
    kind: "badge",
    mobile: 2,
    cell: ({ status }) => <StatusBadge {...status} />,
  },
  { key: "value", label: texts.value, kind: "num", mobile: 4, cell: (row) => row.value },
];
