import { HistoryFilter } from "@/components/changes/history-filter";
import { TimelineView } from "@/components/timeline/timeline-view";
import type { PageTools } from "@/lib/request/page";
import { presentTimelineTab } from "@/lib/timeline/present-timeline-tab";
import type { Timeline } from "@/lib/timeline/read-timeline";

type Props = {
  /** The card whose tab it is. */
  href: string;
  timeline: Timeline;
  tools: PageTools;
};

/** The timeline tab of every card: all that happened, narrowed. */
export function TimelineTab({ href, timeline, tools }: Props) {
  const { filter, ...shown } = presentTimelineTab(timeline, href, tools);
  return <TimelineView {...shown} filter={<HistoryFilter {...filter} />} />;
}
