import type { ReactNode } from "react";

export type Fact = { label: string; value: ReactNode };

type Props = { facts: Fact[]; wide?: boolean };

/** Facts as label and value; without a value an en dash stands in, so that nothing seems forgotten. */
export function DescriptionList({ facts, wide }: Props) {
  return (
    <dl className={wide ? "facts facts-wide" : "facts"}>
      {facts.map((fact) => {
        const value = fact.value === null || fact.value === undefined || fact.value === "" ? "–" : fact.value;
        return wide ? (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{value}</dd>
          </div>
        ) : (
          [<dt key={fact.label}>{fact.label}</dt>, <dd key={`${fact.label} value`}>{value}</dd>]
        );
      })}
    </dl>
  );
}
