import type { ReactNode } from "react";

type Props = { title: string; text: string; reference?: string; children?: ReactNode };

/** What happened, a way to try again (`children`), and a code that support can look up. */
export function ErrorState({ title, text, reference, children }: Props) {
  return (
    <div className="empty" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      {reference && <p className="meta">{reference}</p>}
      {children && <div className="head-actions">{children}</div>}
    </div>
  );
}
