import { Poll } from "@/components/imports/poll";
import { LinkButton } from "@/components/ui/link-button";

type Props = {
  text: string;
  progress: string;
  /** From 0 to 1; null: nobody knows of how much. */
  value: number | null;
  again: string;
  /** This page. */
  href: string;
};

/** How far the worker has come. The page asks again by itself, without JavaScript too. */
export function ImportProgress({ text, progress, value, again, href }: Props) {
  return (
    <section className="card" aria-label={text}>
      <p className="m-0 mb-2">{text}</p>
      <progress className="import-bar" aria-label={text} max={1} value={value ?? undefined} />
      <p className="meta m-0 mt-2" role="status">
        {progress}
      </p>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p className="m-0 mt-3">
        <LinkButton href={href} small>
          {again}
        </LinkButton>
      </p>
      <Poll />
    </section>
  );
}
