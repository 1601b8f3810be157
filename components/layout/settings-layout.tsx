import type { ReactNode } from "react";
import type { NavSection } from "@/components/layout/app-shell";
import { NavLinks } from "@/components/layout/nav-links";

type Props = { label: string; groups: NavSection[]; path: string; children: ReactNode };

/** Settings have a menu of their own; one subject a page. */
export function SettingsLayout({ label, groups, path, children }: Props) {
  return (
    <div className="settings">
      <nav aria-label={label}>
        {/* Named groups, not headings: a page's headings begin with its own. */}
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
          <div key={group.title} className="contents md:block" role="group" aria-label={group.title}>
            <p className="side-title" aria-hidden="true">
              {group.title}
            </p>
            <NavLinks items={group.items} path={path} />
          </div>
        ))}
      </nav>
      <div className="settings-body">{children}</div>
    </div>
  );
}
