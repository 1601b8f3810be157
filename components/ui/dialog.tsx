import type { ReactNode } from "react";
import { DialogFrame } from "@/components/ui/dialog-frame";

type Props = {
  /** Unique on the page; DialogButton opens it by this name. */
  id: string;
  title: string;
  closeLabel: string;
  size?: "normal" | "small";
  children: ReactNode;
};

/** Modal, opened and closed by the browser itself: focus goes in and comes back, Esc closes. */
export function Dialog({ id, title, closeLabel, size = "normal", children }: Props) {
  return (
    <dialog
      id={id}
      className={size === "small" ? "dialog dialog-small" : "dialog"}
      aria-labelledby={`${id}-title`}
    >
      <DialogFrame id={id} title={title} closeLabel={closeLabel}>
        {children}
      </DialogFrame>
    </dialog>
  );
}
