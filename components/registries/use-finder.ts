"use client";

import { useEffect, useRef, useState } from "react";
import type { PresentedLookup, PresentedOwn } from "@/lib/registries/present-lookup";

export type Found = { own: PresentedOwn | null; registry: PresentedLookup | null };
type Urls = { own: string; registry: string };

const pauseMs = 300;
const shortest = 2;
const nothing: Found = { own: null, registry: null };

/** Asks both places at once, a moment after the last key; what was asked before is given up. */
export function useFinder(q: string, first: { q: string; found: Found }, urls: Urls, country: () => string) {
  const [found, setFound] = useState(first.found);
  const [waiting, setWaiting] = useState(0);
  const hasAsked = useRef(false);
  const countryNow = useRef(country);
  countryNow.current = country;

  useEffect(() => {
    // What the page came with needs no asking again.
    if (q === first.q && !hasAsked.current) return;
    hasAsked.current = true;
    const stop = new AbortController();

    async function read<T>(url: string, show: (answer: T) => void): Promise<void> {
      const response = await fetch(url, { signal: stop.signal }).catch(() => null);
      const answer = response?.ok ? ((await response.json().catch(() => null)) as T | null) : null;
      if (stop.signal.aborted) return;
      if (answer) show(answer);
      setWaiting((left) => left - 1);
    }

    const timer = setTimeout(() => {
      setFound(nothing);
      setWaiting(q.length < shortest ? 0 : 2);
      if (q.length < shortest) return;
      const query = new URLSearchParams({ q, country: countryNow.current() });
      void read<PresentedOwn>(`${urls.own}?${query}`, (own) => setFound((now) => ({ ...now, own })));
      void read<PresentedLookup>(`${urls.registry}?${query}`, (registry) =>
        setFound((now) => ({ ...now, registry })),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [q, first.q, urls.own, urls.registry]);

  return { found, isWaiting: waiting > 0 };
}
