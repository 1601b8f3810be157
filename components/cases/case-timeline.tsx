import { Card } from "@/components/ui/card";
import type { PresentedEvent } from "@/lib/cases/present-timeline";

type Props = { title: string; events: PresentedEvent[]; all: { label: string; href: string } };

/** The latest that happened to a case, in words. */
export function CaseTimeline({ title, events, all }: Props) {
  return (
    <Card title={title} action={all}>
      <ol className="timeline">
        {events.map(({ key, who, when, texts }) => (
          <li key={key}>
            <p className="change-head">
              <span className="name">{who}</span>
              <time>{when}</time>
            </p>
            {texts.map((text) => (
              <p key={text} className="m-0">
                {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  );
}
