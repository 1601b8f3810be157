"use client";

import { type MouseEvent, type ReactNode, useEffect } from "react";
import { onceReleased, placeMenu } from "@/components/layout/place-menu";

type Props = {
  /** The Menu within that it opens. */
  menuId: string;
  /** Where what is within doesn't fill the place by itself. */
  className?: string;
  children: ReactNode;
};

/**
 * A right-click, or the keyboard's menu key, opens the record's own menu where the pointer is. On links, in fields and
 * over selected text the browser's menu stays what it is; Shift brings it everywhere.
 */
export function ContextMenu({ menuId, className = "contents", children }: Props) {
  useEffect(() => {
    const menu = document.getElementById(menuId);
    const forget = (event: Event) => {
      if ((event as ToggleEvent).newState === "closed" && menu) placeMenu(menu, null);
    };
    menu?.addEventListener("beforetoggle", forget);
    return () => menu?.removeEventListener("beforetoggle", forget);
  }, [menuId]);

  function open(event: MouseEvent<HTMLDivElement>) {
    const menu = document.getElementById(menuId);
    const { target } = event;
    if (!menu || !(target instanceof Element)) return;
    const byKeyboard = event.button !== 2;
    const isBrowsers = event.shiftKey || target.closest("a, input, textarea, select");
    if (!byKeyboard && (isBrowsers || window.getSelection()?.toString())) return;
    event.preventDefault();
    const point = byKeyboard ? null : { x: event.clientX, y: event.clientY };
    onceReleased(event, () => {
      menu.showPopover();
      if (point) placeMenu(menu, point);
      menu.querySelector<HTMLElement>("a[href], button")?.focus();
    });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu's own button stands within, for everybody
    <div className={className} onContextMenu={open}>
      {children}
    </div>
  );
}
