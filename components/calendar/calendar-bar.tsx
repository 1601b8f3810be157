import { ViewSwitcher } from "@/components/data-table/view-switcher";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import type { presentCalendarBar } from "@/lib/calendar/present-calendar-bar";

type Props = Pick<ReturnType<typeof presentCalendarBar>, "title" | "steps" | "today" | "views" | "texts">;

/** What the calendar shows, and the way back and forth; every step is an address. */
export function CalendarBar({ title, steps, today, views, texts }: Props) {
  return (
    <nav className="cal-bar" aria-label={texts.label}>
      <LinkButton href={today.href} small data-keep-scroll="">
        {today.label}
      </LinkButton>
      {steps.map(({ label, href, icon }) => (
        <a
          key={icon}
          className="btn btn-icon btn-small"
          href={href}
          aria-label={label}
          title={label}
          data-keep-scroll=""
        >
          <Icon name={icon} />
        </a>
      ))}
      <p className="cal-name" aria-live="polite">
        {title}
      </p>
      <ViewSwitcher label={texts.views} views={views} />
    </nav>
  );
}
