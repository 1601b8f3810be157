import type { ReactNode } from "react";

type Props = { label: string; children: ReactNode; end?: ReactNode };

/** Search and filters of a list at the left, how it is shown at the right. */
export function FilterBar({ label, children, end }: Props) {
  return (
    <search className="filters" aria-label={label}>
      {children}
      {end && <div className="end">{end}</div>}
    </search>
  );
}
