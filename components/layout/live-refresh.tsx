"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

type Props = {
  /** Answers `&since=` with 204 or `{ newest, text }`. */
  url: string;
  /** The newest change that the page shows. */
  newest: string;
  reloadText: string;
  /** Something is being done whose progress is followed. */
  isRunning?: boolean;
};

const everyMs = 5000;
const whileRunningMs = 1000;

/**
 * Shows what a colleague changes without a reload, while the page is looked at. Somebody who is writing is not
 * disturbed: they are told, and choose when.
 */
export function LiveRefresh({ url, newest, reloadText, isRunning = false }: Props) {
  const router = useRouter();
  const known = useRef(newest);
  const isAsking = useRef(false);
  const [told, setTold] = useState({ text: "", isWaiting: false });

  useEffect(() => {
    known.current = newest;
    setTold((before) => (before.isWaiting ? { text: "", isWaiting: false } : before));
  }, [newest]);

  const look = useEffectEvent(async (): Promise<void> => {
    if (document.hidden || isAsking.current) return;
    isAsking.current = true;
    try {
      const response = await fetch(`${url}&since=${known.current}`);
      if (response.status !== 200 || response.redirected) return;
      const answer: { newest: string; text: string } = await response.json();
      if (answer.newest === known.current) return;
      known.current = answer.newest;
      const isWaiting = isWriting();
      setTold({ text: answer.text, isWaiting });
      if (!isWaiting) router.refresh();
    } catch {
      // The network is away: the next look tells.
    } finally {
      isAsking.current = false;
    }
  });

  useEffect(() => {
    const now = () => void look();
    const timer = setInterval(now, isRunning ? whileRunningMs : everyMs);
    document.addEventListener("visibilitychange", now);
    window.addEventListener("focus", now);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", now);
      window.removeEventListener("focus", now);
    };
  }, [isRunning]);

  return (
    <div className={told.isWaiting ? "live-notice no-print" : "vh"}>
      <span role="status">{told.text}</span>
      {told.isWaiting && (
        <Button small onClick={() => location.reload()}>
          {reloadText}
        </Button>
      )}
    </div>
  );
}

/** A form is open, or holds something that has not been saved. */
function isWriting(): boolean {
  if (document.querySelector("main [data-editing], dialog[open], [popover]:popover-open")) return true;
  const inputs = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "main form input, main form textarea",
  );
  for (const input of inputs) {
    if (input.type === "hidden" || input.form?.method === "get") continue;
    const isBox = input instanceof HTMLInputElement && ["checkbox", "radio"].includes(input.type);
    if (isBox ? input.checked !== input.defaultChecked : input.value !== input.defaultValue) return true;
  }
  return false;
}
