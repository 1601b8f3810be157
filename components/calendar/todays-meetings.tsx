import { Card } from "@/components/ui/card";
import type { CalendarItem as Item } from "@/lib/calendar/present-items";
import { CalendarItem } from "./calendar-item";

type Props = { items: Item[]; href: string; texts: { heading: string; all: string; none: string } };

/** The day's meetings on the overview. */
export function TodaysMeetings({ items, href, texts }: Props) {
  return (
    <Card title={texts.heading} action={{ label: texts.all, href }} className="my-tasks">
      {items.length === 0 && <p className="m-0 text-ink-3">{texts.none}</p>}
      <div className="cal-today">
        {items.map((item) => (
          <CalendarItem key={item.key} item={item} />
        ))}
      </div>
    </Card>
  );
}
