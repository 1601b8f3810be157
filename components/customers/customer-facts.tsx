import type { ReactNode } from "react";
import { InlineEdit } from "@/components/form/inline-edit";
import { DescriptionList } from "@/components/ui/description-list";
import { Icon } from "@/components/ui/icon";
import type { FormState } from "@/lib/core/result";
import type { PresentedFact } from "@/lib/customers/present-customer-facts";

type Props = {
  title: string;
  facts: PresentedFact[];
  /** Absent where the reader may change nothing: then only what is known is shown. */
  editing?: {
    record: { id: string; version: string };
    action: (previous: FormState, data: FormData) => Promise<FormState>;
    /** The inputs of each fact that can be edited here. */
    controls: Record<string, ReactNode>;
  };
  texts: { edit: (label: string) => string; add: string; save: string; cancel: string; unfilled: string };
};

/** The column at the right of a customer's card: what is known, each way to reach them a link, each edited in place. */
export function CustomerFacts({ title, facts, editing, texts }: Props) {
  const isKnown = ({ lines }: PresentedFact) => lines.length > 0;
  const known = facts.filter(isKnown);
  const unfilled = facts.filter((fact) => !isKnown(fact) && editing?.controls[fact.key]);
  const row = (fact: PresentedFact) => ({ label: fact.label, value: editable(fact, isKnown(fact)) });

  function editable(fact: PresentedFact, isFilled: boolean) {
    const value = isFilled ? <FactValue fact={fact} /> : null;
    const control = editing?.controls[fact.key];
    if (!editing || !control) return value;
    return (
      <InlineEdit
        id={`edit-${fact.key}`}
        action={editing.action}
        record={editing.record}
        value={value}
        hasLinks={Boolean(fact.map || fact.lines.some(({ href }) => href))}
        isSingle={!fact.isWide && !many.has(fact.key)}
        texts={{ ...texts, edit: texts.edit(fact.label) }}
      >
        {control}
      </InlineEdit>
    );
  }

  return (
    <aside aria-label={title} className="card-facts">
      <div className="card-head">
        <h2 className="card-title">{title}</h2>
      </div>
      <DescriptionList facts={known.map(row)} />
      {unfilled.length > 0 && (
        <details className="folded no-print mt-4">
          <summary>
            <Icon name="chevron-right" />
            <span>{texts.unfilled}</span>
          </summary>
          <DescriptionList facts={unfilled.map(row)} />
        </details>
      )}
    </aside>
  );
}

/** Several inputs, each with its label. */
const many = new Set([
  "street",
  "addresses.visiting",
  "addresses.delivery",
  "addresses.invoice",
  "addresses.attestation",
  "industry",
]);

function FactValue({ fact: { lines, note, map, isPast } }: { fact: PresentedFact }) {
  return (
    <>
      {lines.map(({ text, href, note: kind }) => (
        <span key={text} className={isPast ? "block text-ink-3" : "block"}>
          {href ? factLink(text, href) : text}
          {kind && <span className="meta"> {kind}</span>}
        </span>
      ))}
      {map && <span className="meta no-print block">{factLink(map.text, map.href)}</span>}
      {note && <span className="meta block">{note}</span>}
    </>
  );
}

function factLink(text: string, href: string) {
  const isForeign = /^https?:/.test(href);
  return (
    <a className="link" href={href} {...(isForeign ? { target: "_blank", rel: "noopener noreferrer" } : {})}>
      {text}
    </a>
  );
}
