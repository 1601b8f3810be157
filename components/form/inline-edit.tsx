"use client";

import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Form } from "@/components/form/form";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { useHydrated } from "@/components/form/use-hydrated";
import { WhenSaved } from "@/components/form/when-saved";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { FormState } from "@/lib/core/result";

type Props = {
  /** Unique on the page. */
  id: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  record: { id: string; version: string };
  /** Absent for a value that is not there yet. */
  value: ReactNode;
  /** The value holds links of its own, so that a button beside it opens the form. */
  hasLinks?: boolean;
  /** One input, whose label is the fact's own. */
  isSingle?: boolean;
  texts: { edit: string; add: string; save: string; cancel: string };
  /** The inputs. */
  children: ReactNode;
};

/**
 * A value that becomes a small form where it stands: a click or Enter opens it, Enter or leaving it saves what was
 * changed, Esc restores. Without JavaScript it is the value alone.
 */
export function InlineEdit({ id, action, record, value, hasLinks, isSingle, texts, children }: Props) {
  const isHydrated = useHydrated();
  // The version that is edited is the one that was seen: the page may be refreshed meanwhile.
  const [opened, setOpened] = useState<{ version: string } | null>(null);
  const isOpen = opened !== null;
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const before = useRef("");
  const wasOpen = useRef(false);

  useEffect(() => {
    if (isOpen) {
      before.current = contentOf(box.current);
      box.current?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
    } else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  if (!isHydrated) return value;
  if (!isOpen) {
    const open = () => setOpened({ version: record.version });
    return hasLinks && value ? (
      <div className="inline-value">
        <span>{value}</span>
        <button ref={opener} type="button" className="inline-pen" aria-label={texts.edit} onClick={open}>
          <Icon name="pencil" />
        </button>
      </div>
    ) : (
      <button ref={opener} type="button" className="inline-edit" onClick={open}>
        {value ?? <span className="meta">{texts.add}</span>}
        <span className="vh"> {texts.edit}</span>
      </button>
    );
  }

  function keydown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    setOpened(null);
  }

  function blur(event: FocusEvent<HTMLDivElement>) {
    const { currentTarget } = event;
    // Not before the focus has come to rest: a click on a label passes by nothing.
    requestAnimationFrame(() => {
      if (!currentTarget.isConnected || currentTarget.contains(document.activeElement)) return;
      const form = currentTarget.querySelector("form");
      if (contentOf(currentTarget) === before.current) setOpened(null);
      // What a colleague changed meanwhile is overwritten by a press of the button alone.
      else if (!currentTarget.querySelector(".error-summary")) form?.requestSubmit();
    });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens for what its inputs let through
    <div ref={box} data-editing="" onKeyDown={keydown} onBlur={blur}>
      <Form
        action={action}
        id={id}
        className={isSingle ? "form inline-form inline-single" : "form inline-form"}
      >
        <input type="hidden" name="id" value={record.id} />
        <HiddenInput name="version" value={opened.version} />
        {children}
        <div className="flex gap-2">
          <SubmitButton small>{texts.save}</SubmitButton>
          <Button small variant="quiet" onClick={() => setOpened(null)}>
            {texts.cancel}
          </Button>
        </div>
        <WhenSaved run={() => setOpened(null)} />
      </Form>
    </div>
  );
}

function contentOf(box: HTMLElement | null): string {
  const form = box?.querySelector("form");
  return form ? JSON.stringify([...new FormData(form)].map(([name, value]) => [name, String(value)])) : "";
}
