"use client";

import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";

type Props = {
  /** Answers `{ count }`. */
  url: string;
  /** The page where the count changes by what one does there. */
  href: string;
  count: number;
  /** When the server counted. */
  at: number;
  /** What it says to screen readers when there is more than before; `#` stands for how many. */
  moreText: string;
};

const everyMs = 60_000;
const atMostEveryMs = 15_000;

/**
 * Keeps the number in the navigation that is called `data-live-count`, which belongs to a part of the page that isn't rendered again
 * when one goes on: asks when one goes to another page, comes back to the window, and every minute.
 */
export function LiveCount({ url, href, count, at, moreText }: Props) {
  const pathname = usePathname();
  const known = useRef(count);
  const askedAt = useRef(at);
  const came = useRef(pathname);
  const status = useRef<HTMLSpanElement>(null);

  const show = useEffectEvent((now: number) => {
    if (status.current)
      status.current.textContent = now > known.current ? moreText.replace("#", `${now}`) : "";
    known.current = now;
    for (const place of document.querySelectorAll<HTMLElement>("[data-live-count]")) {
      place.textContent = now > 99 ? "99+" : `${now}`;
      place.hidden = now === 0;
    }
  });

  const ask = useEffectEvent(async (isDue: boolean): Promise<void> => {
    if (document.hidden || (!isDue && Date.now() - askedAt.current < atMostEveryMs)) return;
    askedAt.current = Date.now();
    try {
      const response = await fetch(url);
      if (response.status !== 200 || response.redirected) return;
      const answer: { count: number } = await response.json();
      show(answer.count);
    } catch {
      // The network is away: the next look tells.
    }
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the server may count the same again after we have shown another
  useEffect(() => show(count), [count, at]);

  useEffect(() => {
    const from = came.current;
    if (from === pathname) return;
    came.current = pathname;
    void ask(from.startsWith(href) || pathname.startsWith(href));
  }, [pathname, href]);

  useEffect(() => {
    const look = () => void ask(false);
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
    };
  }, []);

  return <span ref={status} role="status" className="vh" />;
}
