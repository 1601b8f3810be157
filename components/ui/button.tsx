import type { ComponentProps } from "react";
import { type ButtonLook, buttonClasses } from "@/components/ui/button-classes";
import { Icon, type IconName } from "@/components/ui/icon";

type Props = ComponentProps<"button"> & ButtonLook & { icon?: IconName; busy?: boolean; shortcut?: string };

export function Button({
  variant,
  small,
  wide,
  icon,
  busy,
  shortcut,
  className,
  children,
  type = "button",
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClasses({ variant, small, wide }, className)}
      aria-busy={busy || undefined}
      aria-keyshortcuts={shortcut}
    >
      {icon && <Icon name={icon} />}
      {busy === undefined ? children : <span className="btn-label">{children}</span>}
      {shortcut && (
        <span className="kbd" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}
