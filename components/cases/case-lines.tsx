import type { ReactNode } from "react";
import { LineFields } from "@/components/cases/line-fields";
import { Table } from "@/components/data-table/table";
import { Checkbox } from "@/components/form/checkbox";
import { InlineEdit } from "@/components/form/inline-edit";
import { Card } from "@/components/ui/card";
import type { PresentedCaseLines } from "@/lib/cases/present-case-lines";
import type { PresentedCasePage } from "@/lib/cases/present-case-page";
import type { FormState } from "@/lib/core/result";

type Props = {
  lines: PresentedCasePage["lines"];
  /** What the lines come to. */
  sum: string | null;
  /** Absent where the reader may change nothing. */
  editing?: {
    record: { id: string; version: string };
    action: (previous: FormState, data: FormData) => Promise<FormState>;
    rows: PresentedCaseLines;
    valueFromLines: boolean;
  };
  texts: Record<
    | ("title" | "none" | "product" | "quantity" | "unitPrice" | "discount" | "amount" | "sum")
    | ("edit" | "add" | "save" | "cancel" | "valueFromLines" | "valueFromLinesHint"),
    string
  >;
};

/** What the case is about to sell, read and edited where it stands. */
export function CaseLines({ lines, sum, editing, texts }: Props) {
  const table =
    lines.length > 0 ? (
      <Table
        plain
        caption={texts.title}
        rows={lines}
        footer={sum ? { name: texts.sum, amount: sum } : undefined}
        columns={[
          { key: "name", label: texts.product, kind: "text", mobile: 1, cell: (line) => line.name },
          { key: "quantity", label: texts.quantity, kind: "num", mobile: 3, cell: (line) => line.quantity },
          {
            key: "unitPrice",
            label: texts.unitPrice,
            kind: "num",
            mobile: 4,
            cell: (line) => line.unitPrice,
          },
          { key: "discount", label: texts.discount, kind: "num", cell: (line) => line.discount },
          { key: "amount", label: texts.amount, kind: "num", mobile: 2, cell: (line) => line.amount },
        ]}
      />
    ) : null;
  return (
    <Card title={texts.title} className="case-lines">
      {editing ? editable(table, editing, texts) : (table ?? <p className="m-0 text-ink-3">{texts.none}</p>)}
    </Card>
  );
}

function editable(table: ReactNode, editing: NonNullable<Props["editing"]>, texts: Props["texts"]) {
  const { record, action, rows, valueFromLines } = editing;
  return (
    <InlineEdit id="edit-lines" action={action} record={record} value={table} hasLinks texts={texts}>
      <LineFields {...rows} />
      <input type="hidden" name="valueFromLines" value="" />
      <Checkbox
        name="valueFromLines"
        label={texts.valueFromLines}
        hint={texts.valueFromLinesHint}
        defaultChecked={valueFromLines}
      />
    </InlineEdit>
  );
}
