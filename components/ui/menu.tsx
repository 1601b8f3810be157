import type { ReactNode } from "react";
import { type ButtonLook, buttonClasses } from "@/components/ui/button-classes";
import { Icon, type IconName } from "@/components/ui/icon";

type Props = Pick<ButtonLook, "variant" | "small"> & {
  /** Unique on the page. */
  id: string;
  label: string;
  /** Only the icon shows; the label becomes its name. */
  icon?: IconName;
  /** Which edge of the button the menu lines up with. */
  align?: "start" | "end";
  /** Links, buttons, forms of one button, `<hr />`, `<p className="menu-title">`. */
  children: ReactNode;
};

/** A button and what it unfolds. The browser opens, closes (Esc, a click beside it) and stacks it; SoftLinks adds arrow keys. */
export function Menu({ id, label, icon, variant = "default", small, align = "end", children }: Props) {
  return (
    <>
      <button
        type="button"
        className={buttonClasses({ variant, small }, icon && "btn-icon")}
        popoverTarget={id}
        aria-label={icon && label}
        title={icon && label}
      >
        {icon ? (
          <Icon name={icon} />
        ) : (
          <>
            {label}
            <Icon name="chevron-down" />
          </>
        )}
      </button>
      <div id={id} className={align === "end" ? "menu menu-end" : "menu"} popover="auto">
        {children}
      </div>
    </>
  );
}
