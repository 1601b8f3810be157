import type { ComponentProps } from "react";
import { type ButtonLook, buttonClasses } from "@/components/ui/button-classes";
import { Icon, type IconName } from "@/components/ui/icon";

type Props = ComponentProps<"a"> & ButtonLook & { href: string; icon?: IconName; shortcut?: string };

/** A link that looks like a button. `shortcut="N"` also makes the key N follow it (see Shortcuts). */
export function LinkButton({ variant, small, wide, icon, shortcut, className, children, ...rest }: Props) {
  return (
    <a {...rest} className={buttonClasses({ variant, small, wide }, className)} aria-keyshortcuts={shortcut}>
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && (
        <span className="kbd" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </a>
  );
}
