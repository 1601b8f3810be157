export type ButtonLook = {
  variant?: "primary" | "default" | "quiet" | "danger";
  small?: boolean;
  wide?: boolean;
};

export function buttonClasses({ variant = "default", small, wide }: ButtonLook, extra?: string) {
  let classes = "btn";
  if (variant !== "default") classes += ` btn-${variant}`;
  if (small) classes += " btn-small";
  if (wide) classes += " btn-wide";
  return extra ? `${classes} ${extra}` : classes;
}
