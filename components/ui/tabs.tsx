export type TabItem = { label: string; href: string; current?: boolean; count?: string | number };

type Props = { label: string; items: TabItem[] };

/** Tabs are links: each has an address, Back works, and nothing is needed in the browser. */
export function Tabs({ label, items }: Props) {
  return (
    <nav className="tabs" aria-label={label}>
      {items.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? "page" : undefined} data-keep-scroll="">
          {tab.label}
          {tab.count !== undefined && <span>{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
