import { Table } from "@/components/data-table/table";
import { Card } from "@/components/ui/card";
import type { orderLineTexts, PresentedOrderPage } from "@/lib/orders/present-order-page";

type Props = {
  lines: PresentedOrderPage["lines"];
  sums: PresentedOrderPage["sums"];
  texts: ReturnType<typeof orderLineTexts>;
};

/** What is ordered, line by line, and what it comes to at each rate of VAT. */
export function OrderLines({ lines, sums, texts }: Props) {
  return (
    <Card title={texts.title}>
      {lines.length === 0 ? (
        <p className="m-0 text-ink-3">{texts.none}</p>
      ) : (
        <div className="order-lines">
          <Table
            plain
            caption={texts.title}
            rows={lines}
            columns={[
              {
                key: "name",
                label: texts.product,
                kind: "text",
                mobile: 1,
                cell: (line) => line.name,
              },
              {
                key: "quantity",
                label: texts.quantity,
                kind: "num",
                mobile: 3,
                cell: (line) => line.quantity,
              },
              { key: "unitPrice", label: texts.unitPrice, kind: "num", cell: (line) => line.unitPrice },
              { key: "discount", label: texts.discount, kind: "num", cell: (line) => line.discount },
              { key: "vat", label: texts.vat, kind: "num", mobile: 4, cell: (line) => line.vat },
              { key: "amount", label: texts.amount, kind: "num", mobile: 2, cell: (line) => line.amount },
            ]}
          />
        </div>
      )}
      <dl className="order-sums">
        {sums.map(({ label, value, isTotal }) => (
          <div key={label} className={isTotal ? "total" : undefined}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
