import { Button } from "@/components/ui/button";
import type { PresentedMerge } from "@/lib/merging/present-merge";

type Props = Pick<PresentedMerge, "entity" | "survivorId" | "records" | "texts"> & { href: string };

/** Which of the records stays; another choice loads the page anew, since what is proposed follows it. */
export function SurvivorForm({ entity, survivorId, records, texts, href }: Props) {
  return (
    <form method="get" action={href} data-auto className="form">
      <input type="hidden" name="entity" value={entity} />
      {records.map(({ id }) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <fieldset className="fieldset">
        <legend>{texts.survivor}</legend>
        <span className="hint">{texts.survivorHint}</span>
        {records.map(({ id, name, hint, href, note }) => (
          <div className="merge-record" key={id}>
            <label className="choice">
              <input type="radio" name="survivor" value={id} defaultChecked={id === survivorId} />
              <span>
                {name}
                <small>{[hint, note].filter(Boolean).join(" · ")}</small>
              </span>
            </label>
            <a className="link" href={href} aria-label={`${texts.show}: ${name}`}>
              {texts.show}
            </a>
          </div>
        ))}
      </fieldset>
      <noscript>
        <Button type="submit" small>
          {texts.choose}
        </Button>
      </noscript>
    </form>
  );
}
