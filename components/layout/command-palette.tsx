"use client";

import { lazy, Suspense, useEffect, useState } from "react";

export type Command = { label: string; href?: string; theme?: "system" | "light" | "dark"; keys?: string };
export type CommandGroup = { title: string; commands: Command[] };

export type CommandPaletteProps = {
  /** Answers `?q=text` with JSON `CommandHits[]`. */
  url: string;
  /** Shown before and beside the hits: "Gå till", "Skapa", "Tema". */
  groups: CommandGroup[];
  texts: { label: string; placeholder: string; noHits: string; searching: string };
  /** Keeps the theme that was chosen; the page changes at once. */
  onTheme?: (theme: "system" | "light" | "dark") => void | Promise<void>;
};

/** What the search address answers. */
export type CommandHits = { title: string; hits: { label: string; hint?: string; href: string }[] };

const CommandDialog = lazy(() =>
  import("@/components/layout/command-dialog").then((module) => ({ default: module.CommandDialog })),
);

/** Opens on Ctrl+K, ⌘K and on `[data-command]` (a link to the search page without JavaScript); loads itself only then. */
export function CommandPalette(props: CommandPaletteProps) {
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    const open = () => setOpened((times) => times + 1);
    function keydown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      open();
    }
    function click(event: MouseEvent) {
      const trigger = event.target instanceof Element && event.target.closest("[data-command]");
      if (!trigger || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    }
    document.addEventListener("keydown", keydown);
    // Before the soft links see it.
    document.addEventListener("click", click, true);
    return () => {
      document.removeEventListener("keydown", keydown);
      document.removeEventListener("click", click, true);
    };
  }, []);
  return opened > 0 ? (
    <Suspense>
      <CommandDialog {...props} opened={opened} />
    </Suspense>
  ) : null;
}
