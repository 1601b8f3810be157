import { ActionButton } from "@/components/form/action-button";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";

type Props = {
  id: string;
  title: string;
  items: { text: string; done: boolean; tick: string }[];
  /** Absent for those who only read. */
  action?: (previous: FormState, data: FormData) => Promise<FormState>;
};

/** The task's checklist, each line ticked where it stands. */
export function TaskChecklist({ id, title, items, action }: Props) {
  return (
    <Card title={title}>
      <ol className="checklist">
        {items.map(({ text, done, tick }, item) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
          <li key={item} className={done ? "is-done" : undefined}>
            {action && (
              <ActionButton
                action={action}
                fields={{ id, item: String(item), done: done ? "" : "on" }}
                label={tick}
                icon="check"
                iconOnly
                className={done ? "tick tick-done" : "tick"}
              />
            )}
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
