import type { Slot } from "@/components/ui/tone";

type Props = { color: Slot | "ok" | "danger"; name: string };

/** The name of a status in the status's own colour; the colour is never alone. */
export function StatusBadge({ color, name }: Props) {
  return <span className={`badge t-${color}`}>{name}</span>;
}
