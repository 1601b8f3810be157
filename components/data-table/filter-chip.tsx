import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type FilterOption = { label: string; href: string; current?: boolean; count?: string | number };

type Props = {
  /** Unique on the page. */
  id: string;
  label: string;
  /** What is chosen, in words: the chip reads "Status: Vunnet" and can be removed. */
  value?: string;
  clear?: { label: string; href: string };
  options?: FilterOption[];
  /** The key that unfolds it. */
  shortcut?: string;
  /** A form or other content instead of, or below, the options. */
  children?: ReactNode;
};

/** A filter as a chip that unfolds; each option is a link, so the address is the filter. */
export function FilterChip({ id, label, value, clear, options = [], shortcut, children }: Props) {
  const opener = (
    <button
      type="button"
      className={value ? "chip chip-on" : "chip"}
      popoverTarget={id}
      aria-keyshortcuts={shortcut}
    >
      {value ? `${label}: ${value}` : label}
      <Icon name="chevron-down" />
    </button>
  );
  return (
    <>
      {value && clear ? (
        <span className="chip-pair">
          {opener}
          <a
            className="chip chip-on"
            href={clear.href}
            aria-label={clear.label}
            title={clear.label}
            data-keep-scroll=""
          >
            <Icon name="x" />
          </a>
        </span>
      ) : (
        opener
      )}
      <div id={id} className="menu" popover="auto">
        {options.map((option) => (
          <a
            key={option.href}
            href={option.href}
            aria-current={option.current ? "true" : undefined}
            data-keep-scroll=""
          >
            {option.label}
            {option.count !== undefined && <span className="end">{option.count}</span>}
          </a>
        ))}
        {children}
      </div>
    </>
  );
}
