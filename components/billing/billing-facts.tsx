import { Table } from "@/components/data-table/table";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import type { BillingSection } from "@/lib/billing/present-billing";
import type { presentLines } from "@/lib/billing/present-lines";

type Props = { sections: BillingSection[]; lines: ReturnType<typeof presentLines> };

/** A customer's billing to read, for those who may not change it. */
export function BillingFacts({ sections, lines: { read, sum, texts } }: Props) {
  return (
    <>
      {sections.map(({ title, fields }) => (
        <Card key={title} title={title}>
          <DescriptionList wide facts={fields.map(({ label, shown }) => ({ label, value: shown }))} />
        </Card>
      ))}
      <Card title={texts.title}>
        {read.length === 0 ? (
          <p className="meta m-0">{texts.none}</p>
        ) : (
          <Table
            plain
            caption={texts.title}
            rows={read}
            footer={{ text: texts.sum, amount: sum }}
            columns={[
              { key: "text", label: texts.text, kind: "text", mobile: 1, cell: (row) => row.text },
              { key: "quantity", label: texts.quantity, kind: "num", mobile: 2, cell: (row) => row.quantity },
              { key: "price", label: texts.price, kind: "num", cell: (row) => row.unitPrice },
              { key: "discount", label: texts.discount, kind: "num", cell: (row) => row.discount },
              { key: "amount", label: texts.amount, kind: "num", mobile: 4, cell: (row) => row.amount },
            ]}
          />
        )}
      </Card>
    </>
  );
}
