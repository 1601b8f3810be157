import type { ReactNode } from "react";
import { DialogFrame } from "@/components/ui/dialog-frame";

type Props = { id: string; title: string; closeLabel: string; children: ReactNode };

/** A dialog at the right edge, full height; the whole screen on a phone. */
export function Sheet({ id, title, closeLabel, children }: Props) {
  return (
    <dialog id={id} className="dialog sheet-dialog" aria-labelledby={`${id}-title`} closedby="any">
      <DialogFrame id={id} title={title} closeLabel={closeLabel}>
        {children}
      </DialogFrame>
    </dialog>
  );
}
