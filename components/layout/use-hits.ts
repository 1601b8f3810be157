"use client";

import { useEffect, useState } from "react";
import type { CommandHits } from "@/components/layout/command-palette";

const pause = 120;

/** The hits for the text, a moment after the last key; what was found before stays until then. For no text, what was viewed last. */
export function useHits(url: string, text: string) {
  const [sections, setSections] = useState<CommandHits[]>([]);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const wanted = text.trim();
    setBusy(true);
    const abort = new AbortController();
    const timer = setTimeout(
      async () => {
        try {
          const answer = await fetch(`${url}?q=${encodeURIComponent(wanted)}`, { signal: abort.signal });
          setSections(answer.ok ? await answer.json() : []);
          setBusy(false);
        } catch {
          if (!abort.signal.aborted) setBusy(false);
        }
      },
      wanted === "" ? 0 : pause,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [url, text]);
  return { sections, busy };
}
