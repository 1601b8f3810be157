type Props = { label: string; views: { label: string; href: string; current?: boolean }[] };

/** Lista | Tavla: the same rows, shown in another way. */
export function ViewSwitcher({ label, views }: Props) {
  return (
    <nav className="segments" aria-label={label}>
      {views.map((view) => (
        <a key={view.href} href={view.href} aria-current={view.current ? "true" : undefined}>
          {view.label}
        </a>
      ))}
    </nav>
  );
}
