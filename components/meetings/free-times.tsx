"use client";

import { use, useState } from "react";
import { FormContext } from "@/components/form/form-context";
import { controlId } from "@/components/form/use-control";
import { useHydrated } from "@/components/form/use-hydrated";
import { buttonClasses } from "@/components/ui/button-classes";

type Time = { start: string; end: string; label: string };

/**
 * The times at which all can. A press fills the form in; without JavaScript one is chosen here, and holds when the form is saved.
 */
export function FreeTimes() {
  const { id, state } = use(FormContext);
  const isHydrated = useHydrated();
  const [chosen, setChosen] = useState<string | null>(null);
  const free = state?.ok === false ? state.free : undefined;

  function fill(time: Time) {
    setChosen(time.start);
    const allDay = document.getElementById(controlId(id, "allDay"));
    if (allDay instanceof HTMLInputElement && allDay.checked) allDay.click();
    type(controlId(id, "startsOn"), time.start.slice(0, 10));
    type(controlId(id, "startTime"), time.start.slice(11));
    type(controlId(id, "endsOn"), time.end.slice(0, 10));
    type(controlId(id, "endTime"), time.end.slice(11));
  }

  const filled = free?.times.find(({ start }) => start === chosen);
  return (
    <div aria-live="polite" className={free ? undefined : "vh"}>
      {free && (
        <fieldset className="free-times">
          <legend className="name">{free.title}</legend>
          {free.times.map((time) =>
            isHydrated ? (
              <button
                key={time.start}
                type="button"
                className={buttonClasses({ small: true })}
                aria-pressed={time.start === chosen}
                onClick={() => fill(time)}
              >
                {time.label}
              </button>
            ) : (
              <label key={time.start} className="choice">
                <input type="radio" name="chosenTime" value={`${time.start}/${time.end}`} />
                <span>{time.label}</span>
              </label>
            ),
          )}
          {!isHydrated && free.times.length > 0 && (
            <label className="choice">
              <input type="radio" name="chosenTime" value="" defaultChecked />
              <span>{free.own}</span>
            </label>
          )}
          {filled && <p className="meta m-0">{free.filled.replace("{time}", filled.label)}</p>}
        </fieldset>
      )}
    </div>
  );
}

/** As if it was typed, so that the field's own script reads it. */
function type(id: string, value: string) {
  const input = document.getElementById(id);
  if (!(input instanceof HTMLInputElement)) return;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, value);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
