import { Icon, type IconName } from "@/components/ui/icon";
import type { PresentedEvent } from "@/lib/timeline/present-timeline";

type Props = { label: string; events: PresentedEvent[] };

const icons: Record<PresentedEvent["kind"], IconName> = {
  change: "history",
  note: "sticky-note",
  meeting: "calendar",
  task: "square-check",
  call: "phone",
  case: "briefcase",
  order: "package",
};

/** What happened, each with the way to it. */
export function EventList({ label, events }: Props) {
  return (
    <ol className="events" aria-label={label}>
      {events.map(({ key, kind, what, title, href, who, when, facts, details }) => (
        <li key={key}>
          <Icon name={icons[kind]} />
          <div>
            <p className="m-0">
              {href ? (
                <a className="name" href={href}>
                  {title}
                </a>
              ) : (
                title
              )}
            </p>
            <p className="meta m-0">{[what, ...facts, who, when].filter(Boolean).join(" · ")}</p>
            {details.length > 0 && (
              <ul className="event-details">
                {details.map((detail, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two details may say the same
                  <li key={index}>{detail}</li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
