"use client";

import { type MouseEvent, useEffect, useRef } from "react";
import { controlId } from "@/components/form/use-control";
import { Icon } from "@/components/ui/icon";
import type { FormState } from "@/lib/core/result";

type Failure = Extract<FormState, { ok: false }>;
type Props = { formId: string; state: Failure };

/** Takes the focus after a refused save and links to each field that needs another look. */
export function ErrorSummary({ formId, state }: Props) {
  const box = useRef<HTMLDivElement>(null);
  // A new answer is a new object: the same mistake twice takes the focus twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for every answer
  useEffect(() => box.current?.focus(), [state]);

  // What two people changed is chosen right below.
  const errors = state.versions ? [] : Object.entries(state.fieldErrors);
  if (state.busy) errors.push(["bookAnyway", state.busy.anyway]);
  // Where one field alone is at fault, the sentence is said once.
  const isSaid = errors.length === 1 && errors[0]?.[1] === state.message;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      {!isSaid && (
        <p>
          <Icon name="circle-alert" />
          {state.message}
        </p>
      )}
      {errors.length > 0 && (
        <ul>
          {errors.map(([name, message]) => (
            <li key={name}>
              <a href={`#${controlId(formId, name)}`} onClick={focusTarget}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function focusTarget(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  // In a menu that this press has closed: opened by its button, beside which it stands.
  const menu = field.closest<HTMLElement>("[popover]:not(:popover-open)");
  if (menu) document.querySelector<HTMLElement>(`[popovertarget="${menu.id}"]`)?.click();
  field.focus();
}
