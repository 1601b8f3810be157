import type { ReactNode } from "react";

type Props = { label: string; children: ReactNode };

/** What can be done with the ticked rows; stands after the table, in the same form, and shows once a row is ticked. */
export function BulkBar({ label, children }: Props) {
  return (
    <fieldset className="bulk-bar" aria-label={label}>
      {children}
    </fieldset>
  );
}
