import { type NavItem, NavLinks } from "@/components/layout/nav-links";
import { Icon } from "@/components/ui/icon";

type Props = {
  label: string;
  items: NavItem[];
  path: string;
  moreText: string;
  /** What waits behind it, kept by `LiveCount`. */
  moreCount?: string | number | undefined;
};

/** Navigation within the thumb's reach below 760 px; "more" opens the side column as a drawer. */
export function BottomBar({ label, items, path, moreText, moreCount }: Props) {
  return (
    <nav className="bottom-bar" aria-label={label}>
      <NavLinks items={items} path={path} className="" />
      <button type="button" popoverTarget="side">
        <Icon name="menu" />
        <span>{moreText}</span>
        {moreCount !== undefined && (
          <span className="bar-count" data-live-count="" hidden={moreCount === 0}>
            {moreCount}
          </span>
        )}
      </button>
    </nav>
  );
}
