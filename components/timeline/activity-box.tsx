import { EventList } from "@/components/timeline/event-list";
import { Card } from "@/components/ui/card";
import type { PresentedEvent } from "@/lib/timeline/present-timeline";

type Props = {
  title: string;
  events: PresentedEvent[];
  all: { label: string; href: string };
  none: string;
};

/** The latest that happened, on a card's overview. */
export function ActivityBox({ title, events, all, none }: Props) {
  return (
    <Card title={title} action={all}>
      {events.length === 0 ? <p className="meta m-0">{none}</p> : <EventList label={title} events={events} />}
    </Card>
  );
}
