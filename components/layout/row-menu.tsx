"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ActionButton } from "@/components/form/action-button";
import { CopyLink } from "@/components/layout/copy-link";
import { placeMenu } from "@/components/layout/place-menu";
import { addressOf, idOf } from "@/components/layout/row-address";
import type { FormState } from "@/lib/core/result";

type Props = {
  /**
   * Where each item leads: "{href}" stands for the row's record, "{id}" for its id. The key of an item does the same on the row
   * that has the focus.
   */
  links: { label: string; to: string; key?: string }[];
  archive?: { label: string; action: (previous: FormState, data: FormData) => Promise<FormState> };
  texts: { copyLink: string; linkCopied: string };
};

/**
 * What can be done with the record of a table's row: by a right-click on the row, or the keyboard's menu key on its
 * link. On the link itself the pointer gets the browser's own menu, and with Shift everywhere.
 */
export function RowMenu({ links, archive, texts }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const [href, setHref] = useState<string | null>(null);

  useEffect(() => {
    function open(event: MouseEvent) {
      const { target } = event;
      if (!(target instanceof Element)) return;
      const byPointer = event.button === 2;
      if (
        byPointer &&
        (event.shiftKey || target.closest("a, input, button") || window.getSelection()?.toString())
      )
        return;
      const link = target.closest(".rows tbody tr")?.querySelector<HTMLAnchorElement>("a.main");
      if (!link || !menu.current) return;
      event.preventDefault();
      // Before anything of it is focused.
      flushSync(() => setHref(link.pathname));
      const { left, bottom } = link.getBoundingClientRect();
      placeMenu(menu.current, byPointer ? { x: event.clientX, y: event.clientY } : { x: left, y: bottom });
      menu.current.showPopover();
      menu.current.querySelector<HTMLElement>("a[href], button")?.focus();
    }
    document.addEventListener("contextmenu", open);
    return () => document.removeEventListener("contextmenu", open);
  }, []);

  const keys = Object.fromEntries(links.flatMap(({ key, to }) => (key ? [[key, to]] : [])));
  return (
    <div ref={menu} className="menu" popover="auto" data-row-keys={JSON.stringify(keys)}>
      {href && (
        <>
          {links.map(({ label, to }) => (
            <a key={to} href={addressOf(to, href)}>
              {label}
            </a>
          ))}
          <CopyLink key={href} href={href} label={texts.copyLink} done={texts.linkCopied} />
        </>
      )}
      {href && archive && (
        <>
          <hr />
          <ActionButton
            key={href}
            action={archive.action}
            fields={{ id: idOf(href) }}
            label={archive.label}
            inMenu
          />
        </>
      )}
    </div>
  );
}
