import { Table } from "@/components/data-table/table";
import { Card } from "@/components/ui/card";
import type { PresentedCasePage } from "@/lib/cases/present-case-page";

type Props = {
  lines: PresentedCasePage["lines"];
  texts: {
    title: string;
    product: string;
    quantity: string;
    unitPrice: string;
    discount: string;
    amount: string;
  };
};

/** What the case is about to sell, to read. */
export function CaseLines({ lines, texts }: Props) {
  return (
    <Card title={texts.title}>
      <Table
        plain
        caption={texts.title}
        rows={lines}
        columns={[
          { key: "name", label: texts.product, kind: "text", mobile: 1, cell: (line) => line.name },
          { key: "quantity", label: texts.quantity, kind: "num", mobile: 3, cell: (line) => line.quantity },
          { key: "unitPrice", label: texts.unitPrice, kind: "num", cell: (line) => line.unitPrice },
          { key: "discount", label: texts.discount, kind: "num", cell: (line) => line.discount },
          { key: "amount", label: texts.amount, kind: "num", mobile: 2, cell: (line) => line.amount },
        ]}
      />
    </Card>
  );
}
