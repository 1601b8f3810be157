import type { ReactNode } from "react";
import { BottomBar } from "@/components/layout/bottom-bar";
import { type NavItem, NavLinks } from "@/components/layout/nav-links";
import { SkipLink } from "@/components/layout/skip-link";
import { SoftLinks } from "@/components/layout/soft-links";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { Plain } from "@/components/ui/plain";

export type NavSection = { title: string; items: NavItem[] };

type Props = {
  texts: { skip: string; navigation: string; search: string; more: string; switchOrganisation: string };
  organisation: { name: string; href: string };
  /** The others the user belongs to, and what stands below them (e.g. "Ny organisation"). */
  organisations: { name: string; href: string; current?: boolean }[];
  organisationLinks?: { label: string; href: string }[];
  nav: NavItem[];
  /** "Favoriter", "Senast visade". */
  sections?: NavSection[];
  /** Last in the column, above the user: "Inställningar". */
  footNav?: NavItem[];
  /** The four of the bar at the bottom of a phone; "Mer" opens the whole column. */
  mobileNav: NavItem[];
  /** Where the reader is. */
  path: string;
  searchHref: string;
  user: { name: string; detail?: string };
  /** Items of the user menu: links, forms, `<hr />`. */
  userMenu: ReactNode;
  /** What every page can open, without state of its own. */
  help?: ReactNode;
  /** Client parts that belong to every page: command palette, shortcuts, toasts. */
  extras?: ReactNode;
  /** "Nordbygg AB · 2026-11-22", printed at the foot. */
  printFoot?: string;
  children: ReactNode;
};

export function AppShell(props: Props) {
  const { texts, path, mobileNav, footNav = [], userMenu, help, extras, printFoot, children } = props;
  return (
    <SoftLinks className="shell">
      <Plain>
        <SkipLink label={texts.skip} />
        <SideColumn {...props} />
      </Plain>
      <div className="menu menu-up" id="user-menu" popover="auto">
        {userMenu}
      </div>
      <main className="sheet" id="content" tabIndex={-1}>
        {children}
        {printFoot && (
          <p className="print-foot" aria-hidden="true">
            {printFoot}
          </p>
        )}
      </main>
      <Plain>
        <BottomBar
          label={texts.navigation}
          items={mobileNav}
          path={path}
          moreText={texts.more}
          moreCount={footNav.find(({ isLive }) => isLive)?.count}
        />
        {help}
      </Plain>
      {extras}
    </SoftLinks>
  );
}

function SideColumn(props: Props) {
  const { texts, path, searchHref, nav, sections = [], footNav = [], user } = props;
  return (
    <nav className="side" id="side" popover="auto" aria-label={texts.navigation}>
      <OrganisationSwitcher {...props} />
      <a className="side-row" href={searchHref} data-command="" aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span>{texts.search}</span>
        <span className="end" aria-hidden="true">
          Ctrl K
        </span>
      </a>
      <NavLinks items={nav} path={path} />
      {sections.map((section) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
        <div key={section.title} role="group" aria-label={section.title}>
          <p className="side-title" aria-hidden="true">
            {section.title}
          </p>
          <NavLinks items={section.items} path={path} />
        </div>
      ))}
      <div className="side-foot">
        <NavLinks items={footNav} path={path} />
        <button type="button" className="side-row" popoverTarget="user-menu">
          <Avatar name={user.name} silent />
          <span>{user.name}</span>
          {user.detail && <span className="vh"> {user.detail}</span>}
        </button>
      </div>
    </nav>
  );
}

function OrganisationSwitcher({ texts, organisation, organisations, organisationLinks = [] }: Props) {
  return (
    <>
      <button
        type="button"
        className="side-row side-org"
        popoverTarget="organisations"
        aria-label={`${organisation.name}. ${texts.switchOrganisation}`}
      >
        <b className="mark" aria-hidden="true">
          {[...organisation.name][0]?.toUpperCase()}
        </b>
        <span>{organisation.name}</span>
        <Icon name="chevrons-up-down" />
      </button>
      <div className="menu" id="organisations" popover="auto">
        {organisations.map((other) => (
          <a key={other.href} href={other.href} aria-current={other.current ? "true" : undefined}>
            {other.name}
          </a>
        ))}
        {organisationLinks.length > 0 && <hr />}
        {organisationLinks.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
      </div>
    </>
  );
}
