"use client";

import { type FocusEvent, useActionState, useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { FormState } from "@/lib/core/result";

type Props = {
  /** A new object is a new message, even with the same text. */
  toast: { text: string; undoFields?: Record<string, string> } | null;
  undoText: string;
  undoAction: (previous: FormState, data: FormData) => Promise<FormState>;
  closeLabel: string;
  /** The cookie that carried the message here, taken away once it is shown. */
  cookieName: string;
};

const lasts = 10_000;

/**
 * Says what was done and offers to undo it for ten seconds, by the key Z too; hover and focus stop the clock. Who came by keyboard
 * gets back to where they were. Stays without JavaScript.
 */
export function ToastRegion({ toast, undoText, undoAction, closeLabel, cookieName }: Props) {
  const [last, setLast] = useState(toast);
  const [shown, setShown] = useState(toast);
  const [held, setHeld] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const [undone, undo] = useActionState(undoAction, null);
  const cameFrom = useRef<HTMLElement | null>(null);
  if (toast !== last) {
    setLast(toast);
    setUndoing(false);
    if (toast) setShown(toast);
  }

  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari
    if (toast) document.cookie = `${cookieName}=; path=/; max-age=0; samesite=lax`;
  }, [toast, cookieName]);

  useEffect(() => {
    if (!shown || held || undoing) return;
    const timer = setTimeout(() => setShown(null), lasts);
    return () => clearTimeout(timer);
  }, [shown, held, undoing]);

  function enter({ currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>) {
    setHeld(true);
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
  }

  function close() {
    setShown(null);
    if (cameFrom.current?.isConnected) cameFrom.current.focus();
    cameFrom.current = null;
  }

  return (
    <div className="toasts" role="status">
      {shown && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the message from going away
        <div
          className="toast"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={enter}
          onBlur={() => setHeld(false)}
        >
          <span>{undone?.ok === false ? undone.message : shown.text}</span>
          {shown.undoFields && (
            <form action={undo} onSubmit={() => setUndoing(true)}>
              {Object.entries(shown.undoFields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button type="submit" aria-keyshortcuts="Z">
                {undoText}
              </button>
            </form>
          )}
          <button type="button" aria-label={closeLabel} onClick={close}>
            <Icon name="x" />
          </button>
        </div>
      )}
    </div>
  );
}
