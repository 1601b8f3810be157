import { moreColumn } from "@/components/data-table/more-column";
import { titleColumn } from "@/components/data-table/record-columns";
import { Table } from "@/components/data-table/table";
import { Icon } from "@/components/ui/icon";
import { StatusBadge } from "@/components/ui/status-badge";
import type { orderTableTexts, PresentedOrder } from "@/lib/orders/present-order";

type Props = { rows: PresentedOrder[]; texts: ReturnType<typeof orderTableTexts> };

/** The orders of a card with their days, their sums and whether they are locked; without what the card says itself. */
export function OrderTable({ rows, texts }: Props) {
  return (
    <Table
      caption={texts.caption}
      rows={rows}
      columns={[
        { key: "number", label: texts.number, kind: "id", cell: (row) => row.number },
        titleColumn(texts.title),
        {
          key: "status",
          label: texts.status,
          kind: "badge",
          mobile: 2,
          cell: ({ status, isLocked }) => (
            <span className="whitespace-nowrap">
              <StatusBadge color={status.color} name={status.name} />
              {isLocked && <Icon name="lock" label={texts.locked} className="ml-1" />}
            </span>
          ),
        },
        { key: "starts", label: texts.starts, kind: "date", mobile: 3, cell: (row) => row.starts },
        { key: "delivers", label: texts.delivers, kind: "date", cell: (row) => row.delivers },
        { key: "total", label: texts.total, kind: "num", mobile: 4, cell: (row) => row.total },
        moreColumn<PresentedOrder>(texts.more, ({ href, number, title, isLocked }) => ({
          href,
          name: `${number} ${title}`,
          state: isLocked ? "locked" : "open",
        })),
      ]}
    />
  );
}
