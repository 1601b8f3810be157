"use client";

import { startTransition, use, useEffect, useRef } from "react";
import { listenForCells } from "@/components/data-table/listen-for-cells";
import { listenForPicks } from "@/components/data-table/listen-for-picks";
import { listenForWays } from "@/components/data-table/listen-for-ways";
import { FormContext } from "@/components/form/form-context";
import type { FormState } from "@/lib/core/result";

type Props = {
  edit: (previous: FormState, data: FormData) => Promise<FormState>;
  /** "Valda: {count}". */
  selectedText: string;
  savingText: string;
};

/**
 * One set of listeners for all rows: ticking many (Shift, the whole page) and editing cells. The rows themselves stay
 * plain markup. Says how many are ticked.
 */
export function ListKeys({ edit, selectedText, savingText }: Props) {
  const output = useRef<HTMLOutputElement>(null);
  const { state } = use(FormContext);

  // What was chosen has been changed: the next choice begins anew.
  useEffect(() => {
    if (!state?.ok) return;
    const ticked = output.current?.form?.querySelectorAll<HTMLInputElement>(
      "[name=id]:checked, [name=all]:checked",
    );
    for (const box of ticked ?? []) box.click();
  }, [state]);

  useEffect(() => {
    const form = output.current?.form;
    if (!form) return;
    const say = (count: number) => {
      if (output.current) output.current.value = selectedText.replace("{count}", String(count));
    };
    const send = (data: FormData) =>
      new Promise<FormState>((resolve, reject) =>
        startTransition(async () => {
          try {
            resolve(await edit(null, data));
          } catch (error) {
            reject(error);
          }
        }),
      );
    const stops = [listenForPicks(form, say), listenForCells(form, send, savingText), listenForWays(form)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [edit, selectedText, savingText]);
  return <output ref={output} aria-live="polite" className="meta" />;
}
