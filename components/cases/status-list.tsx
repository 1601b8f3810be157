import { ActionButton } from "@/components/form/action-button";
import { LinkButton } from "@/components/ui/link-button";
import { StatusBadge } from "@/components/ui/status-badge";
import type { StatusColor } from "@/lib/cases/present-case";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  label: string;
  statuses: {
    id: string;
    name: string;
    color: StatusColor;
    detail: string;
    isFixed: boolean;
    edit: { href: string; label: string };
    /** What the button is called; null at the end of the order, and of Won and Lost. */
    up: string | null;
    down: string | null;
  }[];
  move: Action;
  archive: Action;
  texts: { edit: string; archive: string };
};

/** The statuses in their order, each with what can be done to it. */
export function StatusList({ label, statuses, move, archive, texts }: Props) {
  return (
    <ol className="lines" aria-label={label}>
      {statuses.map(({ id, name, color, detail, isFixed, edit, up, down }) => (
        <li key={id} className="flex-wrap">
          <StatusBadge color={color} name={name} />
          <span className="meta">{detail}</span>
          <span className="end flex flex-wrap items-center gap-1">
            {up && (
              <ActionButton
                action={move}
                fields={{ id, direction: "up" }}
                label={up}
                icon="arrow-up"
                iconOnly
                variant="quiet"
              />
            )}
            {down && (
              <ActionButton
                action={move}
                fields={{ id, direction: "down" }}
                label={down}
                icon="arrow-down"
                iconOnly
                variant="quiet"
              />
            )}
            <LinkButton href={edit.href} aria-label={edit.label} small>
              {texts.edit}
            </LinkButton>
            {!isFixed && <ActionButton action={archive} fields={{ id }} label={texts.archive} small />}
          </span>
        </li>
      ))}
    </ol>
  );
}
