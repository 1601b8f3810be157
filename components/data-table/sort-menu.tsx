import { Icon } from "@/components/ui/icon";

type Props = {
  id: string;
  label: string;
  options: { label: string; href: string; current?: boolean }[];
};

/** Sorting where there is no table head to press: on a phone and on a board. */
export function SortMenu({ id, label, options }: Props) {
  return (
    <>
      <button type="button" className="chip" popoverTarget={id}>
        {label}
        <Icon name="chevrons-up-down" />
      </button>
      <div id={id} className="menu menu-end" popover="auto">
        {options.map((option) => (
          <a
            key={option.href}
            href={option.href}
            aria-current={option.current ? "true" : undefined}
            data-keep-scroll=""
          >
            {option.label}
          </a>
        ))}
      </div>
    </>
  );
}
