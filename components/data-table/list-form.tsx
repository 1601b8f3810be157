import type { ComponentProps, ReactNode } from "react";
import { BulkActions } from "@/components/data-table/bulk-actions";
import { BulkBar } from "@/components/data-table/bulk-bar";
import { ListKeys } from "@/components/data-table/list-keys";
import { ListTable } from "@/components/data-table/list-table";
import { Form } from "@/components/form/form";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = Omit<ComponentProps<typeof ListTable>, "pick"> & {
  /** Changes many rows at once. */
  change: Action;
  /** Changes one field of one row. */
  edit: Action;
  bulk: ComponentProps<typeof BulkActions>;
  /** What can be done with the chosen rows of this list alone. */
  moreActions?: ReactNode;
  texts: { bulk: string; selected: string; pick: string; pickAll: string; saving: string };
};

/** A list whose rows can be ticked and changed together, and whose cells can be edited where they stand. */
export function ListForm({ change, edit, bulk, moreActions, texts, ...table }: Props) {
  return (
    <Form action={change} id="list" className="list-form">
      {/* Enter in a box must not press the first button there is. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="list" value={bulk.address} />
      <ListTable {...table} pick={{ label: texts.pick, all: texts.pickAll }} />
      <BulkBar label={texts.bulk}>
        <ListKeys edit={edit} selectedText={texts.selected} savingText={texts.saving} />
        <BulkActions {...bulk}>{moreActions}</BulkActions>
      </BulkBar>
    </Form>
  );
}
