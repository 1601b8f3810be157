import { currentMark, isCurrent } from "@/components/layout/current-link";
import { Icon, type IconName } from "@/components/ui/icon";

export type NavItem = {
  label: string;
  href: string;
  icon?: IconName;
  count?: string | number;
  /** The count is kept by `LiveCount`. */
  isLive?: boolean;
  /** Current only on this very page, not on those below it. */
  exact?: boolean;
  /** Current also on the pages below this one, which have no link of their own. */
  also?: string;
};

type Props = {
  items: NavItem[];
  /** Where the reader is when this is rendered; afterwards SoftLinks moves the mark. */
  path: string;
  className?: string;
};

export function NavLinks({ items, path, className = "side-row" }: Props) {
  return (
    <>
      {items.map(({ label, href, icon, count, isLive, exact, also }) => (
        <a
          key={href}
          className={className || undefined}
          href={href}
          aria-current={isCurrent(href, path, exact, also) ? "page" : undefined}
          {...currentMark(exact, also)}
        >
          {icon && <Icon name={icon} />}
          <span>{label}</span>
          {isLive ? (
            <span className="end" data-live-count="" hidden={count === 0}>
              {count}
            </span>
          ) : (
            count !== undefined && count !== 0 && <span className="end">{count}</span>
          )}
        </a>
      ))}
    </>
  );
}
