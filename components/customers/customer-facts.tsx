import { Fragment } from "react";
import { type FactRow, FactsColumn, type FactsEditing } from "@/components/form/facts-column";
import type { PresentedFact } from "@/lib/customers/present-customer-facts";

type Props = {
  title: string;
  /** Below the heading. */
  hint?: string;
  facts: PresentedFact[];
  editing?: FactsEditing;
  texts: Parameters<typeof FactsColumn>[0]["texts"];
};

/** The column at the right of a customer's or a person's card: what is known, each way to reach them a link. */
export function CustomerFacts({ title, hint, facts, editing, texts }: Props) {
  return (
    <FactsColumn
      label={title}
      head={
        <>
          <div className="card-head">
            <h2 className="card-title">{title}</h2>
          </div>
          {hint && <p className="meta mt-0 mb-3">{hint}</p>}
        </>
      }
      facts={facts.map(rowOf)}
      editing={editing}
      texts={texts}
    />
  );
}

function rowOf(fact: PresentedFact): FactRow {
  const { key, label, lines, ways, isWide } = fact;
  return {
    key,
    label,
    value: lines.length > 0 && <FactValue fact={fact} />,
    hasLinks: Boolean(ways || lines.some(({ href }) => href)),
    isWide: isWide || many.has(key),
  };
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

function FactValue({ fact: { lines, note, ways, isPast } }: { fact: PresentedFact }) {
  return (
    <>
      {lines.map(({ text, href, note: kind }) => (
        <span key={text} className={isPast ? "block text-ink-3" : "block"}>
          {href ? factLink(text, href) : text}
          {kind && <span className="meta"> {kind}</span>}
        </span>
      ))}
      {ways && (
        <span className="meta no-print flex flex-wrap gap-x-3">
          {ways.map(({ text, href }) => (
            <Fragment key={text}>{factLink(text, href, "link inline-flex min-h-6 items-center")}</Fragment>
          ))}
        </span>
      )}
      {note && <span className="meta block">{note}</span>}
    </>
  );
}

function factLink(text: string, href: string, className = "link") {
  const isForeign = /^https?:/.test(href);
  return (
    <a
      className={className}
      href={href}
      {...(isForeign ? { target: "_blank", rel: "noopener noreferrer" } : {})}
    >
      {text}
    </a>
  );
}
