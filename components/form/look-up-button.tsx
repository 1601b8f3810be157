"use client";

import { type MouseEvent, type ReactNode, use } from "react";
import { FormContext } from "@/components/form/form-context";
import { buttonClasses } from "@/components/ui/button-classes";

/** Asks the action's `lookUp` about what is typed, instead of saving it. */
export function LookUpButton({ children }: { children: ReactNode }) {
  const { pending } = use(FormContext);
  return (
    <button
      type="submit"
      name="lookUp"
      value="1"
      formNoValidate
      className={buttonClasses({})}
      aria-busy={pending}
      onClick={pending ? ignore : undefined}
    >
      <span className="btn-label">{children}</span>
    </button>
  );
}

function ignore(event: MouseEvent) {
  event.preventDefault();
}
