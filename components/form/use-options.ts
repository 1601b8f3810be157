"use client";

import { useEffect } from "react";
import type { ComboboxOption } from "@/components/form/combobox-state";

const pause = 150;

/** Asks `url` for the options that fit the text, a moment after the last key; the newest question wins. */
export function useOptions(
  url: string,
  text: string,
  wanted: boolean,
  onLoaded: (options: ComboboxOption[]) => void,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the callback is a reducer's dispatch in new clothes
  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const address = `${url}${url.includes("?") ? "&" : "?"}q=${encodeURIComponent(text)}`;
      try {
        const answer = await fetch(address, {
          signal: abort.signal,
          headers: { Accept: "application/json" },
        });
        if (answer.ok) onLoaded(await answer.json());
        else onLoaded([]);
      } catch {
        if (!abort.signal.aborted) onLoaded([]);
      }
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [url, text, wanted]);
}
