import { ActionButton } from "@/components/form/action-button";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Row = {
  id: string;
  name: string;
  detail?: string;
  edit: { href: string; label: string };
  /** What the button is called that takes it out of use, or back, or away. */
  archive: string;
  isArchived?: boolean;
};
type Props = {
  label: string;
  rows: Row[];
  archive: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: { archived?: string; none: string };
  /** Nothing refers to its rows: they are taken away for good. */
  isRemoved?: boolean;
};

/** Rows of a setting: changed, and where records refer to them, taken out of use and back, never removed. */
export function SettingList({ label, rows, archive, texts, isRemoved }: Props) {
  if (rows.length === 0) return <p className="meta m-0">{texts.none}</p>;
  return (
    <ul className="lines" aria-label={label}>
      {rows.map(({ id, name, detail, edit, archive: archiveLabel, isArchived = false }) => (
        <li key={id} className="flex-wrap">
          <span className={isArchived ? "text-ink-2" : "font-medium"}>{name}</span>
          {detail && <span className="meta">{detail}</span>}
          {isArchived && <Badge tone="info">{texts.archived}</Badge>}
          <span className="end flex items-center gap-1">
            {!isArchived && (
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
            )}
            <ActionButton
              action={archive}
              fields={isArchived ? { id, restore: "on" } : { id }}
              label={archiveLabel}
              icon={isArchived ? "undo-2" : isRemoved ? "trash-2" : "archive"}
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
