import type { ReactNode } from "react";

type Props = {
  title?: string;
  action?: { label: string; href: string };
  children: ReactNode;
  className?: string;
};

export function Card({ title, action, children, className }: Props) {
  return (
    <section className={className ? `card ${className}` : "card"} aria-label={title}>
      {title && (
        <div className="card-head">
          <h2 className="card-title">{title}</h2>
          {action && (
            <a className="card-action" href={action.href} aria-label={`${action.label}: ${title}`}>
              {action.label}
            </a>
          )}
        </div>
      )}
      {children}
    </section>
  );
}
