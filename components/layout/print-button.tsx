"use client";

import { useEffect } from "react";
import { useHydrated } from "@/components/form/use-hydrated";
import { Icon } from "@/components/ui/icon";

/** Prints the page, also at once for who came by `#print`; the browser's own command does without JavaScript. */
export function PrintButton({ label }: { label: string }) {
  const isHydrated = useHydrated();
  useEffect(() => {
    if (location.hash !== "#print") return;
    history.replaceState(history.state, "", location.pathname + location.search);
    window.print();
  }, []);
  if (!isHydrated) return null;
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
