import { ActionButton } from "@/components/form/action-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Props = {
  title: string;
  add: { label: string; href: string };
  reasons: { id: string; name: string; edit: { href: string; label: string } }[];
  archive: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: { edit: string; archive: string };
};

/** Why cases end one way, each reason with what can be done to it. */
export function ReasonList({ title, add, reasons, archive, texts }: Props) {
  return (
    <Card title={title} action={add}>
      <ul className="lines">
        {reasons.map(({ id, name, edit }) => (
          <li key={id}>
            {name}
            <span className="end flex items-center gap-1">
              <LinkButton href={edit.href} aria-label={edit.label} small>
                {texts.edit}
              </LinkButton>
              <ActionButton action={archive} fields={{ id }} label={texts.archive} small />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
