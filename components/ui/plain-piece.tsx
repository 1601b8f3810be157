"use client";

import { useRouter } from "next/navigation";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { handedOver } from "@/components/ui/handed-over";
import { matchHtml } from "@/components/ui/match-html";

type Props =
  | { html: string; place?: undefined }
  /** Where the document's own markup lies: on the server's shelf, then in the document. */
  | { place: string; html?: undefined };

/** What `Plain` wrote. Another text is worked into the elements that stand, so that focus, what is typed and live regions stay. */
export function PlainPiece({ place, html }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const found = html ?? ofDocument(place);
  const wanted = found ?? "";
  const [first] = useState({ __html: wanted });
  const shown = useRef(wanted);
  const router = useRouter();
  const isLost = found === null;

  // The answer to an error is a document without elements: what it should have held is asked for once more.
  useEffect(() => {
    if (!isLost || asked) return;
    asked = true;
    router.refresh();
  }, [isLost, router]);

  useLayoutEffect(() => {
    if (!box.current || shown.current === wanted) return;
    shown.current = wanted;
    matchHtml(box.current, wanted);
  }, [wanted]);

  return (
    <div
      ref={box}
      className="contents"
      data-place={place}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: staticHtml escapes everything
      dangerouslySetInnerHTML={first}
    />
  );
}

// The router comes back to a document's tree long after its elements have gone.
const read = new Map<string, string | null>();
let asked = false;

/** Null: there is no such element. One that holds nothing was meant to. */
function ofDocument(place: string): string | null {
  if (typeof window === "undefined") return handedOver(place) ?? "";
  let html = read.get(place);
  if (html === undefined) {
    html = document.querySelector(`[data-place="${place}"]`)?.innerHTML ?? null;
    read.set(place, html);
  }
  return html;
}
