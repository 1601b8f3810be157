import type { ReactNode } from "react";
import type { NavSection } from "@/components/layout/app-shell";
import { NavLinks } from "@/components/layout/nav-links";

type Props = { label: string; groups: NavSection[]; path: string; children: ReactNode };

/** Settings have a menu of their own; one subject a page. */
export function SettingsLayout({ label, groups, path, children }: Props) {
  return (
    <div className="settings">
      <nav aria-label={label}>
        {groups.map((group) => (
          <div key={group.title} className="contents md:block">
            <h2 className="side-title">{group.title}</h2>
            <NavLinks items={group.items} path={path} />
          </div>
        ))}
      </nav>
      <div className="settings-body">{children}</div>
    </div>
  );
}
