"use client";

import { useRef, useState } from "react";
import { TextInput } from "@/components/form/text-input";
import { useHydrated } from "@/components/form/use-hydrated";
import { IconButton } from "@/components/ui/icon-button";

type Props = {
  defaultValue: string;
  /** Answers with JSON `{ number }`: the next of the organisation's series. */
  url: string;
  texts: { propose: string; failed: string };
};

/** A customer number, and beside it while it is empty a plus that proposes the next of the series; it is taken when the form is saved. */
export function NumberInput({ defaultValue, url, texts }: Props) {
  const box = useRef<HTMLSpanElement>(null);
  const isHydrated = useHydrated();
  const [isEmpty, setIsEmpty] = useState(defaultValue === "");
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  async function propose() {
    const input = box.current?.querySelector("input");
    if (!input || state === "busy") return;
    setState("busy");
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error(String(response.status));
      const { number } = await response.json();
      input.value = String(number);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.focus();
      setState("idle");
    } catch {
      setState("failed");
    }
  }

  return (
    <>
      <span ref={box} className="with-button">
        <TextInput
          defaultValue={defaultValue}
          autoComplete="off"
          maxLength={40}
          onInput={(event) => setIsEmpty(event.currentTarget.value === "")}
        />
        {isHydrated && isEmpty && (
          <IconButton icon="plus" label={texts.propose} variant="default" onClick={propose} />
        )}
      </span>
      <span role="status" className="field-error empty:hidden">
        {state === "failed" ? texts.failed : ""}
      </span>
    </>
  );
}
