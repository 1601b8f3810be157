"use client";

import { usePathname } from "next/navigation";
import { Icon, type IconName } from "@/components/ui/icon";

export type NavItem = {
  label: string;
  href: string;
  icon?: IconName;
  count?: string | number;
  /** Current only on this very page, not on those below it. */
  exact?: boolean;
};

type Props = { items: NavItem[]; className?: string };

/** Knows where the user is, since a layout is not rendered again when the page changes. */
export function NavLinks({ items, className = "side-row" }: Props) {
  const pathname = usePathname();
  return items.map(({ label, href, icon, count, exact }) => {
    const path = href.split("?", 1)[0];
    const here = pathname === path || (!exact && pathname.startsWith(`${path}/`));
    return (
      <a key={href} className={className} href={href} aria-current={here ? "page" : undefined}>
        {icon && <Icon name={icon} />}
        <span>{label}</span>
        {count !== undefined && count !== 0 && <span className="end">{count}</span>}
      </a>
    );
  });
}
