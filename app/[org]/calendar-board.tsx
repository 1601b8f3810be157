import { CalendarMoves } from "@/components/calendar/calendar-moves";
import { CalendarView } from "@/components/calendar/calendar-view";
import { Form } from "@/components/form/form";
import type { PresentedCalendar } from "@/lib/calendar/present-calendar";
import { moveMeetingAction, moveTaskAction } from "./calendar/actions";
import { changeTasksAction } from "./tasks/actions";

type Props = {
  org: string;
  grid: PresentedCalendar;
  /** What a phone gets instead; null: the same. */
  onPhone: PresentedCalendar | null;
  mayWrite: boolean;
};

/** A calendar in which tasks are ticked, and everything is dragged, by those who may. */
export function CalendarBoard({ org, grid, onPhone, mayWrite }: Props) {
  const content = (
    <div data-calendar="" data-awake={mayWrite ? "false" : undefined}>
      <div className={onPhone ? "cal-wide" : undefined}>
        <CalendarView {...grid} />
      </div>
      {onPhone && (
        <div className="cal-narrow">
          <CalendarView {...onPhone} />
        </div>
      )}
    </div>
  );
  if (!mayWrite) return content;
  return (
    <>
      <Form action={changeTasksAction.bind(null, org)} id="calendar" className="task-form">
        {content}
      </Form>
      <CalendarMoves
        move={moveMeetingAction.bind(null, org)}
        moveTask={moveTaskAction.bind(null, org)}
        texts={grid.texts}
      />
    </>
  );
}
