"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ActionButton } from "@/components/form/action-button";
import { CopyLink } from "@/components/layout/copy-link";
import { listenForRowMenus } from "@/components/layout/listen-for-row-menus";
import { placeMenu } from "@/components/layout/place-menu";
import { addressOf, type RowAddress } from "@/components/layout/row-address";
import type { FormState } from "@/lib/core/result";

/** `only`: for records that stand so (see `rowMore`). In addresses and fields "{href}", "{id}" and "{query}" are the row's. */
type Item = { label: string; only?: string };
export type RowMenuItems = {
  /** The first part of the records' addresses after the organisation: "cases". */
  noun: string;
  /** The key of an item does the same on the row that has the focus. */
  links: (Item & { to: string; key?: string; newTab?: boolean })[];
  actions?: (Item & {
    action: (previous: FormState, data: FormData) => Promise<FormState>;
    fields: Record<string, string>;
  })[];
};
type Props = RowMenuItems & { texts: { copyLink: string; linkCopied: string } };

/** What can be done with the record of a table's row; see `listenForRowMenus` for how it is asked for. */
export function RowMenu({ noun, links, actions = [], texts }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const [row, setRow] = useState<(RowAddress & { state: string }) | null>(null);

  useEffect(
    () =>
      listenForRowMenus(
        noun,
        () => menu.current,
        ({ link, state }, point) => {
          // Before anything of it is focused.
          flushSync(() => setRow({ href: link.pathname, query: link.search.slice(1), state }));
          if (!menu.current) return;
          menu.current.showPopover();
          placeMenu(menu.current, point);
          menu.current.querySelector<HTMLElement>("a[href], button")?.focus();
        },
      ),
    [noun],
  );

  const keys = Object.fromEntries(links.flatMap(({ key, to }) => (key ? [[key, to]] : [])));
  const isMeant = ({ only }: Item) => only === undefined || only === row?.state;
  const meant = actions.filter(isMeant);
  return (
    <div ref={menu} className="menu" popover="auto" data-row-keys={JSON.stringify(keys)} data-noun={noun}>
      {row && (
        <>
          {links.filter(isMeant).map(({ label, to, newTab }) => (
            <a key={to} href={addressOf(to, row)} target={newTab ? "_blank" : undefined}>
              {label}
            </a>
          ))}
          <CopyLink
            key={row.href + row.query}
            href={row.query ? `${row.href}?${row.query}` : row.href}
            label={texts.copyLink}
            done={texts.linkCopied}
          />
          {meant.length > 0 && <hr />}
          {meant.map(({ label, action, fields }) => (
            <ActionButton
              key={`${row.href} ${label}`}
              action={action}
              fields={Object.fromEntries(
                Object.entries(fields).map(([name, value]) => [name, addressOf(value, row)]),
              )}
              label={label}
              inMenu
            />
          ))}
        </>
      )}
    </div>
  );
}
