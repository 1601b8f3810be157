import { initialsOf } from "@/components/ui/initials-of";

type Props = { name: string; initials?: string; size?: "small" | "record"; silent?: boolean };

/** Initials of a person or a company. `silent` where the name stands beside it. */
export function Avatar({ name, initials = initialsOf(name), size = "small", silent }: Props) {
  const classes = size === "record" ? "avatar avatar-record" : "avatar";
  if (silent) {
    return (
      <span className={classes} aria-hidden="true">
        {initials}
      </span>
    );
  }
  return (
    <span className={classes} role="img" aria-label={name} title={name}>
      {initials}
    </span>
  );
}
