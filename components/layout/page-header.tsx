import type { ReactNode } from "react";

type Props = {
  title: string;
  count?: string | number;
  /** The way up: "Ärenden / Nytt ärende". */
  parents?: { label: string; href: string }[];
  /** Buttons, the primary one last. */
  children?: ReactNode;
};

export function PageHeader({ title, count, parents, children }: Props) {
  return (
    <header className="page-head">
      <div className="head-main">
        {parents?.map((parent) => (
          <a key={parent.href} className="crumb" href={parent.href}>
            {parent.label}
          </a>
        ))}
        <h1>{title}</h1>
        {count !== undefined && <span className="count">{count}</span>}
      </div>
      {children && <div className="head-actions">{children}</div>}
    </header>
  );
}
