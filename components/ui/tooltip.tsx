import type { ReactNode } from "react";

type Props = { id: string; text: string; below?: boolean; children: ReactNode };

/** A remark on a word or a figure, on hover and on focus; Esc hides it. Never the only place of what must be known. */
export function Tooltip({ id, text, below, children }: Props) {
  return (
    <span className={below ? "tip tip-below" : "tip"}>
      <button type="button" className="tip-button" aria-describedby={id}>
        {children}
      </button>
      <span role="tooltip" id={id}>
        {text}
      </span>
    </span>
  );
}
