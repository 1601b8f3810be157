import { Icon } from "@/components/ui/icon";
import type { CalendarItem as Item } from "@/lib/calendar/present-items";

type Props = {
  item: Item;
  /** Where it stands in a day of hours, in per cent. */
  place?: { top: number; height: number; left: number; width: number; isShort: boolean };
};

/** A meeting, a busy time or a task in the calendar. Its link leads to the form that does by keyboard what dragging does. */
export function CalendarItem({ item, place }: Props) {
  const { kind, title, time, place: where, href, slot, who, label, drag, task } = item;
  const text = (
    <>
      {time && <span className="cal-time">{time}</span>} <span className="cal-title">{title}</span>
      {where && <span className="cal-place"> {where}</span>}
      {who.length > 0 && <span className="cal-who"> {who.join(" ")}</span>}
    </>
  );
  return (
    <div
      className={`cal-item cal-${kind} t-${slot}${task?.isDone ? " is-done" : ""}${place?.isShort ? " is-short" : ""}`}
      style={
        place && {
          top: `${place.top}%`,
          height: `${place.height}%`,
          left: `${place.left}%`,
          width: `${place.width}%`,
        }
      }
      data-event={drag?.id}
      data-kind={drag?.kind}
      data-occurrence={drag?.occurrence}
      data-start={drag?.start}
      data-end={drag?.end}
    >
      {task && (
        <button
          type="submit"
          className={task.isDone ? "tick tick-done" : "tick"}
          name={task.isDone ? "untick" : "tick"}
          value={task.id}
          aria-label={task.tick}
          title={task.tick}
        >
          <Icon name="check" />
        </button>
      )}
      {href ? (
        <a href={href} aria-label={label} title={label} draggable={false}>
          {text}
        </a>
      ) : (
        <span title={label}>{text}</span>
      )}
      {place && drag?.kind === "meeting" && <span className="cal-handle" data-handle="" aria-hidden="true" />}
    </div>
  );
}
