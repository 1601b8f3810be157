import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import type { Slot } from "@/components/ui/tone";
import type { PresentedContactFact } from "@/lib/contacts/present-contact";

type Props = { title: string; hint: string; facts: PresentedContactFact[] };

/** The column at the right of a person's card: their own details, which stay when a company goes. */
export function ContactFacts({ title, hint, facts }: Props) {
  return (
    <aside aria-label={title}>
      <div className="card-head">
        <h2 className="card-title">{title}</h2>
      </div>
      <p className="meta mt-0 mb-3">{hint}</p>
      <DescriptionList facts={facts.map((fact) => ({ label: fact.label, value: factValue(fact) }))} />
    </aside>
  );
}

function factValue({ text, note, isPast, links, tags }: PresentedContactFact) {
  if (tags) {
    return (
      <span className="flex flex-wrap gap-1">
        {tags.map(({ name, color }) => (
          <Tag key={name} name={name} tone={color as Slot} />
        ))}
      </span>
    );
  }
  if (!links) {
    return (
      <>
        <span className={isPast ? "whitespace-pre-line text-ink-3" : "whitespace-pre-line"}>{text}</span>
        {note && <span className="meta block">{note}</span>}
      </>
    );
  }
  return (
    <span className="grid gap-1">
      {links.map(({ text: shown, href, note }) => (
        <span key={href}>
          <a className="link" href={href}>
            {shown}
          </a>
          {note && <span className="meta"> {note}</span>}
        </span>
      ))}
    </span>
  );
}
