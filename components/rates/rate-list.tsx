import { ActionButton } from "@/components/form/action-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Props = {
  label: string;
  rows: { id: string; text: string; date: string; edit: { href: string; label: string }; remove: string }[];
  remove: (previous: FormState, data: FormData) => Promise<FormState>;
  none: string;
};

/** What currencies are worth, from which day on; changed and taken away where they stand. */
export function RateList({ label, rows, remove, none }: Props) {
  if (rows.length === 0) return <p className="meta m-0">{none}</p>;
  return (
    <ul className="lines" aria-label={label}>
      {rows.map(({ id, text, date, edit, remove: removeLabel }) => (
        <li key={id} className="flex-wrap">
          <span className="font-medium tabular-nums">{text}</span>
          <span className="meta">{date}</span>
          <span className="end flex items-center gap-1">
            <LinkButton
              href={edit.href}
              variant="quiet"
              icon="pencil"
              className="btn-icon"
              aria-label={edit.label}
              title={edit.label}
              data-keep-scroll=""
              small
            />
            <ActionButton
              action={remove}
              fields={{ id }}
              label={removeLabel}
              icon="trash-2"
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
