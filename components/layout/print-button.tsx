"use client";

import { useEffect } from "react";
import { useHydrated } from "@/components/form/use-hydrated";
import { Icon } from "@/components/ui/icon";

/**
 * Prints the page at `href`, where one comes by `#print` from another; the browser's own command does without
 * JavaScript.
 */
export function PrintButton({ href, label, className }: { href: string; label: string; className?: string }) {
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
      className={className}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
        if (location.pathname + location.search === href) window.print();
        else location.assign(`${href}#print`);
      }}
    >
      <Icon name="printer" />
      {label}
    </button>
  );
}
