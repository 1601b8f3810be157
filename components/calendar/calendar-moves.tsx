"use client";

import { useRouter } from "next/navigation";
import { startTransition, useEffect, useEffectEvent, useState } from "react";
import { OutcomeNotes } from "@/components/ui/outcome-notes";
import type { FormState } from "@/lib/core/result";
import type { Times } from "./drag-events";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  move: Action;
  moveTask: Action;
  /** "%title" and "%time" stand for what was moved, and where to. */
  texts: { moved: string; failed: string; close: string };
};

/** What dragging and double clicks do in the calendar; a refused move says why, and what was dragged stands where it stood. */
export function CalendarMoves({ move, moveTask, texts }: Props) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  const [refused, setRefused] = useState("");

  const drop = useEffectEvent((item: HTMLElement, times: Times) => {
    const { event = "", occurrence = "", kind } = item.dataset;
    const data = new FormData();
    data.set("id", event);
    data.set("occurrence", occurrence);
    for (const [name, value] of Object.entries(times)) data.set(name, value);
    const title = item.querySelector(".cal-title")?.textContent ?? "";
    setRefused("");
    item.setAttribute("aria-busy", "true");
    startTransition(async () => {
      const state = await (kind === "task" ? moveTask : move)(null, data).catch(() => null);
      item.removeAttribute("aria-busy");
      if (state?.ok)
        return setSaid(
          texts.moved
            .replace("%title", title)
            .replace("%time", `${times.startsOn} ${times.startTime}`.trim()),
        );
      const fault = state && !state.ok ? (Object.values(state.fieldErrors)[0] ?? state.message) : "";
      setRefused(fault || texts.failed);
    });
  });

  const begin = useEffectEvent((href: string) => router.push(href));

  useEffect(() => {
    const calendar = document.querySelector<HTMLElement>("[data-calendar]");
    if (!calendar) return;
    let stop: (() => void) | null = null;
    let isGone = false;
    // Dragging is fetched after what one sees.
    import("./drag-events").then(({ listenForDrags, minutesAt, clock }) => {
      if (isGone) return;
      const drags = listenForDrags(calendar, (item, times) => drop(item, times));
      const doubleClick = (event: MouseEvent) => {
        const { target } = event;
        if (!(target instanceof Element) || target.closest("a, button, [data-event]")) return;
        const column = target.closest<HTMLElement>("[data-new]");
        const href = column?.dataset.new;
        if (!column || !href) return;
        const minutes = minutesAt(column, event.clientY);
        begin(minutes === null ? href : href.replace(/start=[\d-]+/, `$&T${clock(minutes)}`));
      };
      calendar.addEventListener("dblclick", doubleClick);
      calendar.dataset.awake = "true";
      stop = () => {
        drags();
        calendar.removeEventListener("dblclick", doubleClick);
      };
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, []);

  return (
    <OutcomeNotes said={said} refused={refused} closeText={texts.close} onClose={() => setRefused("")} />
  );
}
