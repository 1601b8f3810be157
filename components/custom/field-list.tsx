import { ActionButton } from "@/components/form/action-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Row = {
  id: string;
  name: string;
  detail: string;
  edit: { href: string; label: string };
  archive: string;
  restore: string;
  isArchived: boolean;
};
type Props = { label: string; rows: Row[]; archive: Action; restore: Action; edit: string };

/** The organisation's own fields, each with what can be done to it. */
export function FieldList({ label, rows, archive, restore, edit }: Props) {
  return (
    <ul className="lines" aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className="flex-wrap">
          <span>{row.name}</span>
          <span className="meta">{row.detail}</span>
          <span className="end flex items-center gap-1">
            {!row.isArchived && (
              <LinkButton href={row.edit.href} aria-label={row.edit.label} small>
                {edit}
              </LinkButton>
            )}
            <ActionButton
              action={row.isArchived ? restore : archive}
              fields={{ id: row.id }}
              label={row.isArchived ? row.restore : row.archive}
              icon={row.isArchived ? "undo-2" : "archive"}
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
