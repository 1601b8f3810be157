type Props = { href: string; label: string };

/** An item of a record's menu: a note about it, also by key. */
export function NewNoteLink({ href, label }: Props) {
  return (
    <a href={href} aria-keyshortcuts="A">
      {label}
    </a>
  );
}
