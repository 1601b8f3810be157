"use client";

import { type ReactNode, use } from "react";
import { FormContext } from "@/components/form/form-context";
import { Icon } from "@/components/ui/icon";

type Props = {
  title: string;
  /** What stands inside, in a few words. */
  summary?: string;
  /** The names of its inputs, or what they begin with: it unfolds where one of them needs another look. */
  names: string[];
  open?: boolean;
  children: ReactNode;
};

/** Fields that few need, folded away; the browser opens and closes it. */
export function FoldedSection({ title, summary, names, open, children }: Props) {
  const { state } = use(FormContext);
  const faults = state?.ok === false ? Object.keys(state.fieldErrors) : [];
  const isFaulty = faults.some((fault) =>
    names.some((name) => fault === name || fault.startsWith(`${name}.`)),
  );
  return (
    <details className="folded" open={isFaulty || open}>
      <summary>
        <Icon name="chevron-right" />
        <span>{title}</span>
        {summary && <small>{summary}</small>}
      </summary>
      <div className="folded-body">{children}</div>
    </details>
  );
}
