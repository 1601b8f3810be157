import type { ReactNode } from "react";

type Props = { title: string; text?: string; children?: ReactNode };

/** Nothing yet, no hits, or no permission. `children` are the ways on: create, import, clear filters. */
export function EmptyState({ title, text, children }: Props) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className="head-actions">{children}</div>}
    </div>
  );
}
