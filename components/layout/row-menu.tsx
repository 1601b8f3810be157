"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ActionButton } from "@/components/form/action-button";
import { CopyLink } from "@/components/layout/copy-link";
import { placeMenu } from "@/components/layout/place-menu";
import type { FormState } from "@/lib/core/result";

type Props = {
  /** Where each item leads: "{href}" stands for the row's record, "{id}" for its id. */
  links: { label: string; to: string }[];
  /** Where E on a row leads. */
  editTo?: string;
  archive?: { label: string; action: (previous: FormState, data: FormData) => Promise<FormState> };
  texts: { copyLink: string; linkCopied: string };
};

/**
 * What can be done with the record of a table's row: by a right-click on the row, or the keyboard's menu key on its
 * link. On the link itself the pointer gets the browser's own menu, and with Shift everywhere.
 */
export function RowMenu({ links, editTo, archive, texts }: Props) {
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

  const id = href?.split("/").at(-1) ?? "";
  return (
    <div ref={menu} className="menu" popover="auto" data-row-edit={editTo}>
      {href && (
        <>
          {links.map(({ label, to }) => (
            <a key={to} href={to.replace("{href}", href).replace("{id}", id)}>
              {label}
            </a>
          ))}
          <CopyLink key={href} href={href} label={texts.copyLink} done={texts.linkCopied} />
        </>
      )}
      {href && archive && (
        <>
          <hr />
          <ActionButton key={href} action={archive.action} fields={{ id }} label={archive.label} inMenu />
        </>
      )}
    </div>
  );
}
