import type { PresentedCalendar } from "@/lib/calendar/present-calendar";
import { CalendarItem } from "./calendar-item";

type Props = Pick<PresentedCalendar, "columns" | "texts">;

/** What is ahead, day by day; days without anything are left out. */
export function CalendarAgenda({ columns, texts }: Props) {
  const days = columns.filter(({ whole, timed }) => whole.length + timed.length > 0);
  if (days.length === 0) return <p className="cal-nothing">{texts.nothing}</p>;
  return (
    <section className="cal-agenda" aria-label={texts.caption}>
      {days.map(({ key, label, href, isToday, week, whole, timed }) => (
        <section key={key} aria-label={label}>
          <h2 className={isToday ? "is-today" : undefined}>
            <a href={href}>{label}</a> {week && <span className="cal-meta">{week}</span>}
          </h2>
          {[...whole, ...timed].map((item) => (
            <CalendarItem key={item.key} item={item} />
          ))}
        </section>
      ))}
    </section>
  );
}
