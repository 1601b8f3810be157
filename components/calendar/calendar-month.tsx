import type { CalendarColumn, PresentedCalendar } from "@/lib/calendar/present-calendar";
import { CalendarItem } from "./calendar-item";

type Props = Pick<PresentedCalendar, "columns" | "texts">;

const shown = 4;

/** A month in whole weeks, Monday first; what a day has no room for is one step away. */
export function CalendarMonth({ columns, texts }: Props) {
  return (
    <section className="cal-scroll" aria-label={texts.caption}>
      <ol className="cal-month">
        {columns.map((column) => (
          <MonthDay key={column.key} column={column} more={texts.more} />
        ))}
      </ol>
    </section>
  );
}

function MonthDay({ column, more }: { column: CalendarColumn; more: string }) {
  const { date, name, number, dayLabel, isToday, isOutside, week, href, newHref, newLabel, whole, timed } =
    column;
  const items = [...whole, ...timed];
  const hidden = items.length - shown;
  const classes = ["cal-cell", isToday && "is-today", isOutside && "is-outside"].filter(Boolean).join(" ");
  return (
    <li className={classes} data-day={date} data-new={newHref ?? undefined}>
      <div className="cal-cell-head">
        {week && <span className="cal-meta">{week}</span>}
        <a className="cal-date" href={href} aria-label={dayLabel} aria-current={isToday ? "date" : undefined}>
          <span className="cal-weekday">{name} </span>
          <b>{number}</b>
        </a>
        {newHref && (
          <a className="cal-new" href={newHref} aria-label={newLabel} title={newLabel}>
            +
          </a>
        )}
      </div>
      {items.length > 0 && <Dots items={items} />}
      {items.slice(0, hidden > 1 ? shown : items.length).map((item) => (
        <CalendarItem key={item.key} item={item} />
      ))}
      {hidden > 1 && (
        <a className="cal-more" href={href}>
          {more.replace("%count", String(hidden))}
        </a>
      )}
    </li>
  );
}

const dots = 3;

/** On a phone a day has room for how much stands in it; the day itself tells the rest. */
function Dots({ items }: { items: CalendarColumn["whole"] }) {
  return (
    <span className="cal-dots" aria-hidden="true">
      {items.slice(0, dots).map(({ key, slot, kind }) => (
        <i key={key} className={`t-${slot} is-${kind}`} />
      ))}
      {items.length > dots && `+${items.length - dots}`}
    </span>
  );
}
