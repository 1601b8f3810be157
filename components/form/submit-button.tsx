"use client";

import { type ComponentProps, type MouseEvent, use } from "react";
import { useFormStatus } from "react-dom";
import { FormContext } from "@/components/form/form-context";
import { type ButtonLook, buttonClasses } from "@/components/ui/button-classes";

type Props = Omit<ComponentProps<"button">, "type"> & ButtonLook;

/** Shows that the form is on its way; stays focusable, and a second press does nothing. */
export function SubmitButton({ variant = "primary", small, wide, className, children, ...rest }: Props) {
  const status = useFormStatus();
  const busy = use(FormContext).pending || status.pending;
  return (
    <button
      {...rest}
      type="submit"
      className={buttonClasses({ variant, small, wide }, className)}
      aria-busy={busy}
      onClick={busy ? ignore : rest.onClick}
    >
      <span className="btn-label">{children}</span>
    </button>
  );
}

function ignore(event: MouseEvent) {
  event.preventDefault();
}
