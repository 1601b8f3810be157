import { Fragment } from "react";
import { ViewSwitcher } from "@/components/data-table/view-switcher";
import { Icon } from "@/components/ui/icon";
import type { FilterChipText } from "@/lib/views/presented";

type Props = {
  label: string;
  where: FilterChipText[];
  /** Conditions joined by the other word. */
  groups: FilterChipText[][];
  joinOuter: string;
  joinInner: string;
  match: { label: string; views: { label: string; href: string; current: boolean }[] } | null;
  clear: { label: string; href: string } | null;
};

/** The conditions that hold, in words: each leads to its form, and can be taken away. */
export function ConditionChips({ label, where, groups, joinOuter, joinInner, match, clear }: Props) {
  if (where.length + groups.length === 0) return null;
  const parts = [
    ...where.map((chip) => ({ key: chip.key, content: conditionChip(chip) })),
    ...groups.map((group) => ({ key: `(${group[0]?.key})`, content: groupOf(group, joinInner) })),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div className="conditions" role="group" aria-label={label}>
      {match && <ViewSwitcher {...match} />}
      {parts.map(({ key, content }, index) => (
        <Fragment key={key}>
          {index > 0 && <span className="meta">{joinOuter}</span>}
          {content}
        </Fragment>
      ))}
      {clear && (
        <a className="link meta" href={clear.href} data-keep-scroll="">
          {clear.label}
        </a>
      )}
    </div>
  );
}

function groupOf(group: FilterChipText[], join: string) {
  return (
    <span className="condition-group">
      {group.map((chip, index) => (
        <Fragment key={chip.key}>
          {index > 0 && <span className="meta">{join}</span>}
          {conditionChip(chip)}
        </Fragment>
      ))}
    </span>
  );
}

function conditionChip({ text, href, change, remove, removeHref }: FilterChipText) {
  return (
    <span className="chip-pair">
      <a className="chip chip-on" href={href} aria-label={change} data-keep-scroll="">
        {text}
      </a>
      <a className="chip chip-on" href={removeHref} aria-label={remove} title={remove} data-keep-scroll="">
        <Icon name="x" />
      </a>
    </span>
  );
}
