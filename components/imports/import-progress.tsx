import { Poll } from "@/components/layout/poll";
import { LinkButton } from "@/components/ui/link-button";
import { ProgressBar } from "@/components/ui/progress-bar";

type Props = {
  text: string;
  progress: string;
  value: number | null;
  max: number;
  again: string;
  /** This page. */
  href: string;
};

/** How far the worker has come. The page asks again by itself, without JavaScript too. */
export function ImportProgress({ text, progress, value, max, again, href }: Props) {
  return (
    <section className="card grid gap-2" aria-label={text}>
      <p className="m-0">{text}</p>
      <ProgressBar label={text} value={value} max={max} text={progress} />
      <noscript>
        <meta httpEquiv="refresh" content="3" />
        <LinkButton href={href} small>
          {again}
        </LinkButton>
      </noscript>
      <Poll />
    </section>
  );
}
