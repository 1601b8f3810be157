import { Icon } from "@/components/ui/icon";
import type { Slot } from "@/components/ui/tone";

type Props = {
  color: Slot | "ok" | "danger";
  name: string;
  /** What is locked by it is said by a lock, and by this word. */
  closedText?: string;
};

/** The name of a status in the status's own colour; the colour is never alone. */
export function StatusBadge({ color, name, closedText }: Props) {
  return (
    <span className={`badge t-${color}`}>
      {closedText && <Icon name="lock" label={closedText} />}
      {name}
    </span>
  );
}
