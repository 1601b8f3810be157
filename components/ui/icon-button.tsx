import type { ComponentProps } from "react";
import { type ButtonLook, buttonClasses } from "@/components/ui/button-classes";
import { Icon, type IconName } from "@/components/ui/icon";

type Props = Omit<ComponentProps<"button">, "children" | "aria-label"> &
  ButtonLook & { icon: IconName; label: string };

export function IconButton({
  icon,
  label,
  variant = "quiet",
  small,
  className,
  type = "button",
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClasses({ variant, small }, className ? `btn-icon ${className}` : "btn-icon")}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}
