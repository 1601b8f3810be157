import type { Column } from "@/components/data-table/table";
import { Icon } from "@/components/ui/icon";

type Told = {
  /** What the button is called, before the record's name. */
  label: string;
  /** How the record stands, where its menu depends on it. */
  state?: string;
  name: string;
  href: string;
};

/** The button of each row's menu, which is what a right-click opens. Without JavaScript it leads to the record. */
export function moreColumn<Row>(label: string, of: (row: Row) => Omit<Told, "label">): Column<Row> {
  return {
    key: "more",
    label,
    kind: "more",
    silent: true,
    cell: (row) => rowMore({ label, ...of(row) }),
  };
}

const rowMore = ({ label, name, href, state = "" }: Told) => (
  // biome-ignore lint/a11y/useSemanticElements: a link that leads there, until the script makes it the menu's button
  <a
    className="row-more"
    href={href}
    role="button"
    aria-label={`${label}: ${name}`}
    aria-haspopup="menu"
    data-row-menu={state}
  >
    <Icon name="ellipsis" />
  </a>
);
