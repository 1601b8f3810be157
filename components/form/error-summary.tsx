"use client";

import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
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

  // What the fields are called stands beside them; without JavaScript the messages alone are listed.
  const [labels, setLabels] = useState<Record<string, string>>({});
  useLayoutEffect(() => setLabels(labelsOf(formId, Object.keys(state.fieldErrors))), [formId, state]);

  // What two people changed is chosen right below.
  const errors = state.versions
    ? []
    : Object.entries(state.fieldErrors).map(([name, message]) => ({ name, message, label: labels[name] }));
  if (state.busy) errors.push({ name: "bookAnyway", message: state.busy.anyway, label: undefined });
  // Where one field alone is at fault, the sentence is said once.
  const isSaid = errors.length === 1 && errors[0]?.message === state.message;
  const link = ({ name, message, label }: (typeof errors)[number]) => (
    <a key={name} href={`#${controlId(formId, name)}`} onClick={focusTarget}>
      {label && `${label}: `}
      {message}
    </a>
  );
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <p>
        <Icon name="circle-alert" />
        {isSaid ? errors.map(link) : state.message}
      </p>
      {!isSaid && errors.length > 0 && (
        <ul>
          {errors.map((error) => (
            <li key={error.name}>{link(error)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function labelsOf(formId: string, names: string[]): Record<string, string> {
  const found = names.flatMap((name) => {
    const field = document.getElementById(controlId(formId, name));
    const label = field?.querySelector("legend") ?? document.querySelector(`label[for="${field?.id}"]`);
    // Without "(krävs)" and the like after it.
    const text = label?.firstChild?.textContent?.trim();
    return text ? [[name, text]] : [];
  });
  return Object.fromEntries(found);
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
