"use client";

import { usePathname, useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useTransition } from "react";
import { markCurrentLinks } from "@/components/layout/current-link";
import { listenForLostFocus } from "@/components/layout/keep-focus";
import { listenForClicks } from "@/components/layout/soft-clicks";
import { listenForForms } from "@/components/layout/soft-forms";
import { listenForKeys } from "@/components/layout/soft-keys";

type Props = { children: ReactNode; className?: string };

/**
 * One set of listeners for everything inside: plain links and GET forms stay within the page, a click on
 * a table row opens its record, arrow keys move in open menus. The elements themselves carry no
 * JavaScript, so a row costs nothing in the browser and the page works before, or without, it.
 */
export function SoftLinks({ children, className }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const pathname = usePathname();
  const [busy, startTransition] = useTransition();

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const go = (href: string, { replace = false, scroll = true } = {}) =>
      startTransition(() => (replace ? router.replace(href, { scroll }) : router.push(href, { scroll })));
    const stops = [
      listenForClicks(element, go),
      listenForForms(element, go),
      listenForKeys(element),
      listenForLostFocus(element),
    ];
    // For whoever has to know when presses are heard, such as tests.
    element.dataset.awake = "true";
    return () => {
      for (const stop of stops) stop();
    };
  }, [router]);

  useEffect(() => {
    if (box.current) markCurrentLinks(box.current, pathname);
  }, [pathname]);

  return (
    <div ref={box} className={className} data-busy={busy || undefined} data-awake="false">
      {children}
    </div>
  );
}
