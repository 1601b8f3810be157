"use client";

import { useHydrated } from "@/components/form/use-hydrated";
import { Icon } from "@/components/ui/icon";

/** Prints the page; the browser's own command does without JavaScript. */
export function PrintButton({ label }: { label: string }) {
  if (!useHydrated()) return null;
  return (
    <button
      type="button"
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
        window.print();
      }}
    >
      <Icon name="printer" />
      {label}
    </button>
  );
}
