"use client";

import { use } from "react";
import { FormContext } from "@/components/form/form-context";
import { Icon } from "@/components/ui/icon";

/** Which colleagues are busy then, after a save that was stopped for them, with the way to book them all the same. */
export function BusyWarning() {
  const { id, state } = use(FormContext);
  const busy = state?.ok === false ? state.busy : undefined;
  const boxId = `${id}-bookAnyway`;
  return (
    // Out of the form's gaps while it says nothing.
    <div aria-live="polite" className={busy ? undefined : "vh"}>
      {busy && (
        <div className="notice t-warn">
          <Icon name="triangle-alert" />
          <div>
            <p className="name m-0">{busy.title}</p>
            <ul className="duplicates">
              {busy.lines.map((line) => (
                <li key={line.key}>
                  <span className="name">{line.name}</span>
                  <span className="meta">{line.time}</span>
                </li>
              ))}
              {busy.more && <li>{busy.more}</li>}
            </ul>
            <label className="choice" htmlFor={boxId}>
              <input type="checkbox" id={boxId} name="bookAnyway" />
              <span>{busy.anyway}</span>
            </label>
          </div>
        </div>
      )}
    </div>
  );
}
