import type { presentCalendarBar } from "@/lib/calendar/present-calendar-bar";

type Props = Pick<ReturnType<typeof presentCalendarBar>, "people" | "everybody" | "onlyMine" | "texts">;

/** The colleagues, each switched on and off by a link; who is on has a colour and their initials. */
export function Colleagues({ people, everybody, onlyMine, texts }: Props) {
  return (
    <nav className="cal-people" aria-label={texts.people}>
      {people.map(({ id, name, initials, slot, isOn, href }) => {
        const mark = (
          <>
            <b aria-hidden="true">{initials}</b> {name}
          </>
        );
        const classes = slot ? `chip chip-on t-${slot}` : "chip";
        return href ? (
          <a
            key={id}
            className={classes}
            href={href}
            aria-current={isOn ? "true" : undefined}
            data-keep-scroll=""
          >
            {mark}
          </a>
        ) : (
          <span key={id} className={classes}>
            {mark}
          </span>
        );
      })}
      <a className="link" href={everybody.href} data-keep-scroll="">
        {everybody.label}
      </a>
      <a className="link" href={onlyMine.href} data-keep-scroll="">
        {onlyMine.label}
      </a>
    </nav>
  );
}
