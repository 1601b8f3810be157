"use client";

import { use, useEffect, useRef, useState } from "react";
import { FormContext } from "@/components/form/form-context";
import { Icon } from "@/components/ui/icon";
import type { DuplicateList } from "@/lib/core/result";

type Props = {
  entity: "customer" | "contact";
  /** Answers with a `DuplicateList` for the form's fields. */
  url: string;
};

const telling =
  /^(id|name|firstName|lastName|number|orgNumber|country|email|invoiceEmail|emails\.\d+|phone|phones\.\d+\.number|website)$/;
const waitMs = 400;

/**
 * Records that may be the one being written: as one types, and after a save that was stopped for them. Stands within the
 * form, below its fields.
 */
export function DuplicateWarning({ entity, url }: Props) {
  const { id: formId, state } = use(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<DuplicateList | null | undefined>(undefined);
  const refused = state?.ok === false ? state : null;

  // What a save was stopped for is newer than what typing has shown.
  useEffect(() => {
    if (refused) setLive(undefined);
  }, [refused]);

  useEffect(() => {
    const form = box.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked: AbortController | undefined;
    const look = async () => {
      asked?.abort();
      asked = new AbortController();
      const parameters = new URLSearchParams({ entity });
      for (const [name, value] of new FormData(form))
        if (typeof value === "string" && value && telling.test(name)) parameters.append(name, value);
      try {
        const answer = await fetch(`${url}?${parameters}`, { signal: asked.signal });
        setLive(answer.ok ? await answer.json() : undefined);
      } catch {
        // Typing went on, or the network is away: saving asks once more.
      }
    };
    const onInput = (event: Event) => {
      if (!telling.test((event.target as HTMLInputElement).name ?? "")) return;
      clearTimeout(timer);
      timer = setTimeout(look, waitMs);
    };
    form.addEventListener("input", onInput);
    return () => {
      form.removeEventListener("input", onInput);
      clearTimeout(timer);
      asked?.abort();
    };
  }, [entity, url]);

  const list = live === undefined ? refused?.duplicates : live;
  return (
    <div ref={box} aria-live="polite">
      {/* Says that somebody is there to be asked. */}
      <input type="hidden" name="duplicatesSeen" value="" />
      {list && duplicateList(list, `${formId}-duplicatesSeen`)}
    </div>
  );
}

function duplicateList({ title, matches, hidden, anyway }: DuplicateList, boxId: string) {
  return (
    <div className="notice t-warn">
      <Icon name="triangle-alert" />
      <div>
        <p className="name m-0">{title}</p>
        <ul className="duplicates">
          {matches.map((match) => (
            <li key={match.id}>
              <span className="name">{match.name}</span>
              {match.hint && <span className="meta">{match.hint}</span>}
              <span className="meta">{match.why}</span>
              <a
                className="link"
                href={match.href}
                target="_blank"
                rel="noopener"
                aria-label={`${match.show}: ${match.name}`}
              >
                {match.show}
              </a>
              {match.merge && (
                <a
                  className="link"
                  href={match.merge.href}
                  target="_blank"
                  rel="noopener"
                  aria-label={`${match.merge.label}: ${match.name}`}
                >
                  {match.merge.label}
                </a>
              )}
            </li>
          ))}
          {hidden && <li>{hidden}</li>}
        </ul>
        <label className="choice" htmlFor={boxId} key={anyway.value}>
          <input type="checkbox" id={boxId} name="duplicatesSeen" value={anyway.value} />
          <span>{anyway.label}</span>
        </label>
      </div>
    </div>
  );
}
