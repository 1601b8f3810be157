"use client";

import { Command as Cmdk } from "cmdk";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Command, CommandPaletteProps } from "@/components/layout/command-palette";
import { useHits } from "@/components/layout/use-hits";
import { Icon } from "@/components/ui/icon";

/** `opened` counts up at every request to open. */
export function CommandDialog({
  url,
  groups,
  texts,
  onTheme,
  opened,
}: CommandPaletteProps & { opened: number }) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const { sections, busy } = useHits(url, text);

  useEffect(() => {
    if (opened > 0 && !dialog.current?.open) {
      for (const open of document.querySelectorAll<HTMLElement>("[popover]:popover-open")) open.hidePopover();
      dialog.current?.showModal();
      // Left to itself the browser picks cmdk's outer box.
      dialog.current?.querySelector("input")?.focus();
      setText("");
    }
  }, [opened]);

  function run({ href, theme }: Pick<Command, "href" | "theme">) {
    dialog.current?.close();
    if (theme) {
      document.documentElement.dataset.theme = theme;
      void onTheme?.(theme);
    }
    if (href) router.push(href);
  }

  const wanted = text.trim().toLowerCase();
  const own = groups
    .map((group) => ({
      ...group,
      commands: group.commands.filter((command) => command.label.toLowerCase().includes(wanted)),
    }))
    .filter((group) => group.commands.length > 0);

  // Left to itself cmdk chooses what stands first as one types, before the hits have come: then Enter did nothing.
  const first = sections[0]?.hits[0]?.href ?? (own[0] && commandValue(own[0], own[0].commands[0]));
  const [chosen, setChosen] = useState("");
  useEffect(() => setChosen(first ?? ""), [first]);

  return (
    <dialog ref={dialog} className="dialog palette" aria-label={texts.label} closedby="any">
      <Cmdk label={texts.label} shouldFilter={false} loop value={chosen} onValueChange={setChosen}>
        <div className="palette-field">
          <Icon name="search" />
          <Cmdk.Input value={text} onValueChange={setText} placeholder={texts.placeholder} />
        </div>
        <Cmdk.List label={texts.label}>
          <Cmdk.Empty>{busy ? texts.searching : texts.noHits}</Cmdk.Empty>
          {sections.map((section) => (
            <Cmdk.Group key={section.title} heading={section.title}>
              {section.hits.map((hit) => (
                <Cmdk.Item key={hit.href} value={hit.href} onSelect={() => run(hit)}>
                  <span>{hit.label}</span>
                  {hit.hint && <small>{hit.hint}</small>}
                </Cmdk.Item>
              ))}
            </Cmdk.Group>
          ))}
          {own.map((group) => (
            <Cmdk.Group key={group.title} heading={group.title}>
              {group.commands.map((command) => (
                <Cmdk.Item
                  key={command.label}
                  value={commandValue(group, command)}
                  onSelect={() => run(command)}
                >
                  <span>{command.label}</span>
                  {command.keys && <small>{command.keys}</small>}
                </Cmdk.Item>
              ))}
            </Cmdk.Group>
          ))}
        </Cmdk.List>
      </Cmdk>
    </dialog>
  );
}

const commandValue = ({ title }: { title: string }, command: Command | undefined) =>
  `${title} ${command?.label}`;
