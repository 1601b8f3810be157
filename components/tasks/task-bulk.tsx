import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { presentTaskBulk } from "@/lib/tasks/present-task-list";

type Props = ReturnType<typeof presentTaskBulk>;

/** What can be done with all the chosen tasks; each button names the one change that it makes. */
export function TaskBulk({ owners, statuses, priorities, isArchived, texts }: Props) {
  if (isArchived) return press("restore", texts.restore);
  return (
    <>
      {press("done", texts.done)}
      <Menu id="bulk-owner" label={texts.owner} small>
        {choice("ownerId", texts.owner, texts.nobody, owners)}
        {set("owner", texts.setOwner)}
      </Menu>
      <Menu id="bulk-due" label={texts.due} small>
        <Field name="dueOn" label={texts.due}>
          <DateInput />
        </Field>
        {set("due", texts.setDue)}
      </Menu>
      <Menu id="bulk-status" label={texts.status} small>
        {choice("statusId", texts.status, texts.choose, statuses)}
        {set("status", texts.setStatus)}
      </Menu>
      <Menu id="bulk-priority" label={texts.priority} small>
        {choice("priority", texts.priority, texts.choose, priorities)}
        {set("priority", texts.setPriority)}
      </Menu>
      {press("archive", texts.archive)}
    </>
  );
}

const press = (change: string, label: string) => (
  <Button type="submit" name="change" value={change} small>
    {label}
  </Button>
);

const set = (change: string, label: string) => (
  <button type="submit" name="change" value={change}>
    {label}
  </button>
);

function choice(name: string, label: string, empty: string, choices: { value: string; label: string }[]) {
  return (
    <select className="input" name={name} aria-label={label} defaultValue="">
      <option value="">{empty}</option>
      {choices.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
