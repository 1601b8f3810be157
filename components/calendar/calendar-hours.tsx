import type { CalendarColumn, PresentedCalendar } from "@/lib/calendar/present-calendar";
import { CalendarItem } from "./calendar-item";
import { NowLine } from "./now-line";

type Props = Pick<PresentedCalendar, "columns" | "hours" | "now" | "texts">;

const shown = 5;

/** Days, or colleagues in one day, beside each other, with the hours down. */
export function CalendarHours({ columns, hours, now, texts }: Props) {
  // A day alone shows everything.
  const isMore = ({ whole }: CalendarColumn) =>
    columns[0]?.date !== columns.at(-1)?.date && whole.length > shown + 1;
  const minutes = (hours.to - hours.from) * 60;
  const style = { "--days": columns.length, "--hours": hours.to - hours.from } as React.CSSProperties;
  return (
    <section className="cal-scroll" aria-label={texts.caption}>
      <div className="cal-hours" style={style}>
        <div className="cal-corner" />
        {columns.map((column) => (
          <ColumnHead key={column.key} column={column} />
        ))}
        <div className="cal-corner cal-meta">{texts.allDay}</div>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a grid's cell everywhere
          <div
            key={column.key}
            className="cal-whole"
            role="group"
            aria-label={`${texts.allDay}, ${column.label}`}
            data-day={column.date}
            data-whole=""
          >
            {column.whole.slice(0, isMore(column) ? shown : undefined).map((item) => (
              <CalendarItem key={item.key} item={item} />
            ))}
            {isMore(column) && (
              <a className="cal-more" href={column.href}>
                {texts.more.replace("%count", String(column.whole.length - shown))}
              </a>
            )}
          </div>
        ))}
        <div className="cal-names" aria-hidden="true">
          {hours.names.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </div>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a grid's cell everywhere
          <div
            key={column.key}
            className={column.isToday ? "cal-day is-today" : "cal-day"}
            role="group"
            aria-label={column.label}
            data-day={column.date}
            data-from={hours.from}
            data-minutes={minutes}
            data-new={column.newHref ?? undefined}
          >
            {column.timed.map((item) => (
              <CalendarItem
                key={item.key}
                item={item}
                place={{
                  top: ((item.from - hours.from * 60) / minutes) * 100,
                  height: (Math.max(30, item.to - item.from) / minutes) * 100,
                  left: (item.lane / item.lanes) * 100,
                  width: 100 / item.lanes,
                  isShort: item.to - item.from < 45,
                }}
              />
            ))}
            {column.isToday && <NowLine {...now} day={column.date} from={hours.from} to={hours.to} />}
          </div>
        ))}
      </div>
    </section>
  );
}

function ColumnHead({ column }: { column: CalendarColumn }) {
  const { name, number, label, isToday, week, href, newHref, newLabel } = column;
  return (
    <div className={isToday ? "cal-head is-today" : "cal-head"}>
      <h2>
        <a href={href} aria-label={label} aria-current={isToday ? "date" : undefined}>
          {name} {number && <b>{number}</b>}
        </a>
      </h2>
      {week && <span className="cal-meta">{week}</span>}
      {newHref && (
        <a className="cal-new" href={newHref} aria-label={newLabel} title={newLabel}>
          +
        </a>
      )}
    </div>
  );
}
