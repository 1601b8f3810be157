import type { Tone } from "@/components/ui/tone";

type Props = { name: string; tone?: Tone; href?: string };

/** A category a record carries; a link when it leads to the records that share it. */
export function Tag({ name, tone = "info", href }: Props) {
  const classes = `badge t-${tone}`;
  return href ? (
    <a className={classes} href={href}>
      {name}
    </a>
  ) : (
    <span className={classes}>{name}</span>
  );
}
