import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import type { PresentedAsOf } from "@/lib/changes/present-customer-as-of";

type Props = PresentedAsOf & { nowHref: string };

/** A customer's card as it was on a day: to read, not to change. */
export function CustomerAsOf({ banner, now, nowHref, title, facts, categories, people }: Props) {
  return (
    <>
      <Notice tone="warn">
        {banner}{" "}
        <a className="link" href={nowHref}>
          {now}
        </a>
      </Notice>
      {facts && (
        <div className="card-grid">
          <Card title={title}>
            <DescriptionList facts={facts} />
          </Card>
          {lines(people)}
          {lines(categories)}
        </div>
      )}
    </>
  );
}

function lines({ title, rows, none }: PresentedAsOf["people"]) {
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <p className="meta m-0">{none}</p>
      ) : (
        <ul className="lines">
          {rows.map(({ text, detail }) => (
            <li key={`${text} ${detail}`}>
              <span>{text}</span>
              {detail && <span className="meta end">{detail}</span>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
