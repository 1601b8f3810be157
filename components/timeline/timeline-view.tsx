import type { ReactNode } from "react";
import { Pager } from "@/components/data-table/pager";
import { EventList } from "@/components/timeline/event-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { presentTimelineTab } from "@/lib/timeline/present-timeline-tab";

type Props = Omit<ReturnType<typeof presentTimelineTab>, "filter"> & { filter: ReactNode };

/** A record's whole stream, and what it is narrowed by. */
export function TimelineView({ label, events, filter, empty, pager }: Props) {
  return (
    <>
      <div className="history-head">{filter}</div>
      {events.length === 0 ? (
        <EmptyState title={empty.title}>
          {empty.way && <LinkButton href={empty.way.href}>{empty.way.label}</LinkButton>}
        </EmptyState>
      ) : (
        <div className="events-page">
          <EventList label={label} events={events} />
        </div>
      )}
      {pager && <Pager {...pager} />}
    </>
  );
}
