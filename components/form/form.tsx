"use client";

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { FormContext } from "@/components/form/form-context";
import { VersionChoice } from "@/components/form/version-choice";
import type { FormState } from "@/lib/core/result";

type Props = {
  action: (previous: FormState, data: FormData) => FormState | Promise<FormState>;
  children: ReactNode;
  /** Needed only where a page holds two forms with fields of the same name. */
  id?: string;
  className?: string;
  label?: string;
  /** What was typed before on the way here, kept in the fields. */
  typed?: Record<string, string | string[]>;
  /** Shown after a save that stays on the page. */
  savedText?: string;
};

/**
 * Posts without JavaScript. With it the page stays, so everything typed stays too (passwords and
 * files included), errors are summed up at the top, and Ctrl+Enter saves.
 */
export function Form({ action, children, id = "f", className = "form", label, typed, savedText }: Props) {
  const [state, dispatch, pending] = useActionState(action, typed ? kept(typed) : null);
  const form = useRef<HTMLFormElement>(null);
  const context = useMemo(() => ({ id, state, pending }), [id, state, pending]);

  // A dialog has done its work once its form is saved.
  useEffect(() => {
    if (state?.ok) form.current?.closest("dialog")?.close();
  }, [state]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    // Dispatched by hand: React would empty the fields after an action it started itself.
    startTransition(() => dispatch(data));
  }

  return (
    <form
      ref={form}
      id={id}
      className={className}
      action={dispatch}
      onSubmit={submit}
      onKeyDown={submitOnCtrlEnter}
      aria-label={label}
      noValidate
    >
      <FormContext value={context}>
        {state?.ok === false && state.message && <ErrorSummary formId={id} state={state} />}
        {state?.ok === false && state.versions && <VersionChoice {...state.versions} />}
        {children}
        {savedText && (
          <p role="status" className="m-0 text-ok empty:hidden">
            {state?.ok && !pending ? savedText : ""}
          </p>
        )}
      </FormContext>
    </form>
  );
}

const kept = (values: Record<string, string | string[]>): FormState => ({
  ok: false,
  code: "kept",
  message: "",
  fieldErrors: {},
  values,
});

function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
