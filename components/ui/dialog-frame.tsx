import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";

type Props = { id: string; title: string; closeLabel: string; children: ReactNode };

/** What Dialog and Sheet share: heading, close button, body. */
export function DialogFrame({ id, title, closeLabel, children }: Props) {
  return (
    <>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        <form method="dialog">
          <IconButton icon="x" label={closeLabel} type="submit" />
        </form>
      </header>
      <div className="dialog-body">{children}</div>
    </>
  );
}
