"use client";

import { useRef, useState } from "react";
import { useTypedBefore } from "@/components/form/use-typed-before";
import { fillForm } from "@/components/registries/fill-form";
import { FoundCompanies } from "@/components/registries/found-companies";
import { FoundOwn } from "@/components/registries/found-own";
import { type Found, useFinder } from "@/components/registries/use-finder";
import { Button } from "@/components/ui/button";
import type { PresentedHit } from "@/lib/registries/present-lookup";

type Props = {
  /** The page of a new customer; its form has the id "f". */
  href: string;
  q: string;
  found: Found;
  /** The answer that the page's form was filled from, for browsers without scripts. */
  added: { answer: string; text: string } | null;
  texts: {
    title: string;
    label: string;
    hint: string;
    find: string;
    searching: string;
    own: string;
    registry: string;
    show: string;
    add: string;
    /** "{count}" and "{registry}" are put in: one text for none, one and more. */
    filled: { none: string; one: string; other: string };
  };
};

const formId = "f";

/**
 * Where a new customer begins: one field for a number or a name, what we have ourselves and what the registry has, side by
 * side. Without scripts it is a GET form and links that fill the form in.
 */
export function CompanyFinder({ href, q, found: first, added, texts }: Props) {
  const [typed, setTyped] = useState(q);
  const [answer, setAnswer] = useState(added);
  const field = useRef<HTMLInputElement>(null);
  useTypedBefore(field, typed, setTyped);
  const urls = { own: `${href}/own`, registry: `${href}/registry` };
  const { found, isWaiting } = useFinder(typed.trim(), { q, found: first }, urls, chosenCountry);

  function add(hit: PresentedHit) {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const { length } = fillForm(form, hit.fill);
    const text = length === 0 ? texts.filled.none : length === 1 ? texts.filled.one : texts.filled.other;
    setAnswer({
      answer: hit.answer,
      text: text.replace("{count}", String(length)).replace("{registry}", hit.registry),
    });
    const next = form.elements.namedItem("name");
    if (next instanceof HTMLElement) next.focus();
  }

  return (
    <section className="card finder" aria-label={texts.title}>
      <form method="get" action={href} aria-label={texts.label} className="finder-form">
        <label htmlFor="finder-q">{texts.title}</label>
        <div className="flex gap-2">
          <input
            ref={field}
            id="finder-q"
            name="q"
            type="search"
            className="input"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            maxLength={200}
            aria-label={texts.label}
            aria-describedby="finder-hint"
          />
          <Button type="submit">{texts.find}</Button>
        </div>
        <span id="finder-hint" className="hint">
          {texts.hint}
        </span>
      </form>
      <div aria-live="polite" aria-busy={isWaiting}>
        <FoundOwn found={found.own} title={texts.own} show={texts.show} />
        <FoundCompanies found={found.registry} title={texts.registry} addText={texts.add} add={add} />
        {isWaiting && <p className="meta m-0">{texts.searching}</p>}
        {answer && (
          <p className="m-0 text-ok" role="status">
            {answer.text}
          </p>
        )}
      </div>
      {answer && <input type="hidden" form={formId} name="registryAnswer" value={answer.answer} />}
    </section>
  );
}

function chosenCountry(): string {
  const form = document.getElementById(formId);
  const control = form instanceof HTMLFormElement ? form.elements.namedItem("country") : null;
  return control instanceof HTMLSelectElement ? control.value : "";
}
