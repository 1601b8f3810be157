import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { presentUnknownNumbers } from "@/lib/calls/present-unknown-numbers";

type Props = ReturnType<typeof presentUnknownNumbers>;

export function UnknownNumbers({ label, rows }: Props) {
  return (
    <Card>
      <ul className="lines" aria-label={label}>
        {rows.map(({ number, text, telephone, calls, last, link }) => (
          <li key={number} className="flex-wrap">
            <a className="name" href={telephone}>
              {text}
            </a>
            <a className="link" href={calls.href}>
              {calls.text}
            </a>
            <span className="meta">{last}</span>
            {link && (
              <span className="end">
                <LinkButton href={link.href} aria-label={link.label} data-keep-scroll="" small>
                  {link.text}
                </LinkButton>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
