import type { presentStoppedCalendars } from "@/lib/failures/present-failures";

type Props = { title: string; intro: string; calendars: ReturnType<typeof presentStoppedCalendars> };

/** Whose calendars elsewhere have stopped: they alone can mend that, so there is nothing to press. */
export function StoppedCalendars({ title, intro, calendars }: Props) {
  if (calendars.length === 0) return null;
  return (
    <section className="grid gap-2" aria-labelledby="stopped-calendars">
      <h2 id="stopped-calendars" className="m-0 text-[13px] font-semibold">
        {title}
      </h2>
      <p className="m-0 max-w-[72ch] text-ink-2">{intro}</p>
      <ul className="changes" aria-label={title}>
        {calendars.map(({ id, name, reason, since }) => (
          <li key={id}>
            <div>
              <p className="m-0 font-medium">{name}</p>
              <p className="m-0">{reason}</p>
              <p className="meta m-0">{since}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
