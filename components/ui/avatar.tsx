import { initialsOf } from "@/components/ui/initials-of";

type Props = {
  name: string;
  initials?: string;
  size?: "small" | "record";
  picture?: string;
  silent?: boolean;
};

/** Initials of a person or a company, or their picture. `silent` where the name stands beside it. */
export function Avatar({ name, initials = initialsOf(name), size = "small", picture, silent }: Props) {
  const classes = size === "record" ? "avatar avatar-record" : "avatar";
  if (picture) {
    // biome-ignore lint/performance/noImgElement: at most 64 kB, behind the sign-in
    return <img className={`${classes} avatar-picture`} src={picture} alt={silent ? "" : name} />;
  }
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
