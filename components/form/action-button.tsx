"use client";

import { useActionState, useEffect, useRef } from "react";
import { type ButtonLook, buttonClasses } from "@/components/ui/button-classes";
import { Icon, type IconName } from "@/components/ui/icon";
import type { FormState } from "@/lib/core/result";

type Props = ButtonLook & {
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  fields?: Record<string, string>;
  label: string;
  /** What it says to screen readers where many buttons show the same text. */
  name?: string;
  icon?: IconName;
  /** What it says of is so already; absent of buttons that just act. */
  pressed?: boolean;
  /** Only the icon shows; the label is its name. */
  iconOnly?: boolean;
  /** Inside a Menu: as plain as the links beside it. */
  inMenu?: boolean;
  /** A look of its own instead of a button's. */
  className?: string;
};

/** A button that is a form of its own: move, archive, complete. A refusal is said beside it. */
export function ActionButton(props: Props) {
  const { action, fields = {}, label, name, icon, pressed, iconOnly, inMenu, className, ...look } = props;
  const [state, dispatch, pending] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  // A menu has done its work once the action is done; a refusal has to be read first.
  useEffect(() => {
    if (state?.ok) form.current?.closest<HTMLElement>("[popover]:popover-open")?.hidePopover();
  }, [state]);
  // Where the action did away with the button itself, nothing is left to say that it was done.
  const isPending = useRef(false);
  useEffect(() => {
    isPending.current = pending;
  }, [pending]);
  useEffect(() => {
    const menu = form.current?.closest<HTMLElement>("[popover]");
    return () => {
      if (isPending.current && menu?.matches(":popover-open")) menu.hidePopover();
    };
  }, []);
  const classes = inMenu ? undefined : (className ?? buttonClasses(look, iconOnly ? "btn-icon" : undefined));
  return (
    <form ref={form} action={dispatch}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        className={classes}
        aria-busy={pending}
        aria-pressed={pressed}
        aria-label={name ?? (iconOnly ? label : undefined)}
      >
        {icon && <Icon name={icon} />}
        {!iconOnly && <span className="btn-label">{label}</span>}
      </button>
      {state?.ok === false && (
        <span className="field-error" role="alert">
          {state.message}
        </span>
      )}
    </form>
  );
}
