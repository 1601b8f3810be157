import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import type { Slot } from "@/components/ui/tone";
import type { PresentedFact } from "@/lib/customers/present-customer";

type Props = { title: string; facts: PresentedFact[] };

/** The column at the right of a customer's card: what is known, each way to reach them a link. */
export function CustomerFacts({ title, facts }: Props) {
  return (
    <aside aria-label={title}>
      <div className="card-head">
        <h2 className="card-title">{title}</h2>
      </div>
      <DescriptionList facts={facts.map((fact) => ({ label: fact.label, value: factValue(fact) }))} />
    </aside>
  );
}

function factValue({ text, href, tags }: PresentedFact) {
  if (tags) {
    return (
      <span className="flex flex-wrap gap-1">
        {tags.map(({ name, color, href: list }) => (
          <Tag key={list} name={name} tone={color as Slot} href={list} />
        ))}
      </span>
    );
  }
  if (!href) return text;
  const isForeign = /^https?:/.test(href);
  return (
    <a className="link" href={href} {...(isForeign ? { target: "_blank", rel: "noopener noreferrer" } : {})}>
      {text}
    </a>
  );
}
