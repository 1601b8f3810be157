"use client";

import { useState } from "react";
import { useHydrated } from "@/components/form/use-hydrated";
import { Icon } from "@/components/ui/icon";

type Props = { href: string; label: string; done: string };

/** Copies a record's address, to be sent to a colleague. */
export function CopyLink({ href, label, done }: Props) {
  const [isDone, setDone] = useState(false);
  if (!useHydrated()) return null;
  async function copy() {
    await navigator.clipboard.writeText(new URL(href, location.origin).href);
    setDone(true);
    setTimeout(() => setDone(false), 2000);
  }
  return (
    <button type="button" onClick={() => void copy()}>
      <Icon name={isDone ? "check" : "link"} />
      <span role="status">{isDone ? done : label}</span>
    </button>
  );
}
