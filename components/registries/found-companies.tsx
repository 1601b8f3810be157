"use client";

import { useHydrated } from "@/components/form/use-hydrated";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { PresentedHit, PresentedLookup } from "@/lib/registries/present-lookup";

type Props = {
  found: PresentedLookup | null;
  title: string;
  addText: string;
  add: (hit: PresentedHit) => void;
};

/** Companies of the registry; adding one fills the form below. */
export function FoundCompanies({ found, title, addText, add }: Props) {
  const isHydrated = useHydrated();
  if (!found || (found.hits.length === 0 && !found.message)) return null;
  return (
    <>
      <h2 className="card-title">{title}</h2>
      {found.hits.length > 0 && (
        <ul className="lines">
          {found.hits.map((hit) => (
            <li key={hit.key}>
              <div className="hit">
                <span className="name">{hit.name}</span>
                {hit.marks.map((mark) => (
                  <Badge key={mark.text} tone={mark.tone}>
                    {mark.text}
                  </Badge>
                ))}
                <span className="meta">{hit.detail}</span>
              </div>
              <span className="end">
                {isHydrated ? (
                  <Button small aria-label={hit.addLabel} onClick={() => add(hit)}>
                    {addText}
                  </Button>
                ) : (
                  <a className="btn btn-small" href={hit.addHref} aria-label={hit.addLabel} data-hard>
                    {addText}
                  </a>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found.message && <p className="meta m-0">{found.message}</p>}
    </>
  );
}
