import { EventList } from "@/components/timeline/event-list";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { PresentedEvent } from "@/lib/timeline/present-timeline";

type Props = {
  title: string;
  events: PresentedEvent[];
  all: { label: string; href: string };
  none: string;
  /** What can be begun about the record, by who may. */
  begin?: { label: string; href: string }[];
};

/** The latest that happened, on a card's overview. */
export function ActivityBox({ title, events, all, none, begin = [] }: Props) {
  return (
    <Card title={title} action={all}>
      {begin.length > 0 && (
        <p className="mt-0 mb-2 flex flex-wrap gap-2">
          {begin.map(({ label, href }) => (
            <LinkButton key={href} href={href} small icon="plus">
              {label}
            </LinkButton>
          ))}
        </p>
      )}
      {events.length === 0 ? <p className="meta m-0">{none}</p> : <EventList label={title} events={events} />}
    </Card>
  );
}
