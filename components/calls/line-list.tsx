import { ActionButton } from "@/components/form/action-button";
import type { FormState } from "@/lib/core/result";

type Props = {
  label: string;
  lines: { id: string; number: string; employeeName: string; remove: string }[];
  none: string;
  remove: (previous: FormState, data: FormData) => Promise<FormState>;
};

/** Numbers and extensions of ours, and whose they are. */
export function LineList({ label, lines, none, remove }: Props) {
  if (lines.length === 0) return <p className="meta m-0">{none}</p>;
  return (
    <ul className="lines" aria-label={label}>
      {lines.map((line) => (
        <li key={line.id}>
          <span className="font-medium">{line.number}</span>
          <span className="meta">{line.employeeName}</span>
          <span className="end">
            <ActionButton
              action={remove}
              fields={{ id: line.id }}
              label={line.remove}
              icon="x"
              iconOnly
              variant="quiet"
              small
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
