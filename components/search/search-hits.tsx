import { Card } from "@/components/ui/card";
import type { PresentedHits } from "@/lib/search/present-hits";

/** What a search found, a card for each kind of record. */
export function SearchHits({ groups }: { groups: PresentedHits[] }) {
  return groups.map(({ title, hits }) => (
    <Card key={title} title={title}>
      <ul className="lines">
        {hits.map(({ label, hint, href }) => (
          <li key={href}>
            <a className="name" href={href}>
              {label}
            </a>
            {hint && <span className="meta">{hint}</span>}
          </li>
        ))}
      </ul>
    </Card>
  ));
}
