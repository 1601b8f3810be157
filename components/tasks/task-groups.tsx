import { BulkBar } from "@/components/data-table/bulk-bar";
import { ListKeys } from "@/components/data-table/list-keys";
import { Pager } from "@/components/data-table/pager";
import { Form } from "@/components/form/form";
import type { FormState } from "@/lib/core/result";
import type { presentTaskBulk, presentTaskGroups } from "@/lib/tasks/present-task-list";
import { TaskBulk } from "./task-bulk";
import { TaskTable } from "./task-table";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  groups: ReturnType<typeof presentTaskGroups>;
  /** Absent for those who only read. */
  changes: { change: Action; edit: Action; bulk: ReturnType<typeof presentTaskBulk> } | null;
};

/** The tasks in their groups; one form ticks, edits where they stand, and changes many together. */
export function TaskGroups({ groups, changes }: Props) {
  const sections = groups.map(({ group, name, count, all, rows, texts, pager }) => (
    <section key={group} aria-labelledby={`tasks-${group}`} className="task-group">
      <h2 id={`tasks-${group}`}>
        {name} <span className="count">{count}</span>
      </h2>
      {rows.length > 0 && (
        <TaskTable caption={name} rows={rows} texts={texts} mayWrite={changes !== null} inList />
      )}
      {all && (
        <a className="add-row" href={all.href}>
          {all.label}
        </a>
      )}
      {pager && <Pager {...pager} />}
    </section>
  ));
  if (!changes) return sections;
  const { change, edit, bulk } = changes;
  return (
    <Form action={change} id="list" className="list-form">
      {/* Enter in a box must not press the first button there is. */}
      <button type="submit" disabled hidden />
      {sections}
      <BulkBar label={bulk.texts.bulk}>
        <ListKeys edit={edit} selectedText={bulk.texts.selected} savingText={bulk.texts.saving} />
        <TaskBulk {...bulk} />
      </BulkBar>
    </Form>
  );
}
