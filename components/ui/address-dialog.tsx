"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { DialogFrame } from "@/components/ui/dialog-frame";

type Props = {
  id: string;
  title: string;
  closeLabel: string;
  /** The page without the dialog. */
  closeHref: string;
  children: ReactNode;
};

/** A dialog that the page's address opens: it stands in the page without JavaScript, and lies over it with. Closing it leaves the address. */
export function AddressDialog({ id, title, closeLabel, closeHref, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const router = useRouter();

  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    const close = () => router.replace(closeHref, { scroll: false });
    // Esc came before this: it has been answered.
    if (!dialog.open) return close();
    // Opened by its attribute it lies in the page, where `closedby` lets Esc close it: only this makes the rest wait.
    const first = dialog.contains(document.activeElement) ? document.activeElement : null;
    dialog.removeAttribute("open");
    dialog.showModal();
    // What had asked for the focus keeps it, before the button that closes.
    if (first instanceof HTMLElement) first.focus();
    dialog.addEventListener("close", close);
    return () => dialog.removeEventListener("close", close);
  }, [router, closeHref]);

  return (
    <dialog
      ref={box}
      id={id}
      className="dialog dialog-small"
      aria-labelledby={`${id}-title`}
      open
      closedby="closerequest"
    >
      <DialogFrame id={id} title={title} closeLabel={closeLabel}>
        {children}
      </DialogFrame>
    </dialog>
  );
}
