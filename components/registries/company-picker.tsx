"use client";

import { useState } from "react";
import { CustomerPicker } from "@/components/customers/customer-picker";
import type { ComboboxOption } from "@/components/form/combobox-state";
import { useHydrated } from "@/components/form/use-hydrated";
import { FoundCompanies } from "@/components/registries/found-companies";
import { FoundOwn } from "@/components/registries/found-own";
import { type Found, useFinder } from "@/components/registries/use-finder";
import { Button } from "@/components/ui/button";

/** A company that a registry knows, on its way into the form; `from` says where it was found. */
export type MadeCompany = { name: string; answer: string; from: string };
export type CompanyLookupStep = { q: string; found: Found; made: MadeCompany | null };
type Props = {
  org: string;
  defaultValue: ComboboxOption | null;
  options: ComboboxOption[];
  /** The form's page, which looks companies up for browsers without scripts. */
  href: string;
  lookup: CompanyLookupStep;
  texts: Record<
    | ("none" | "noHits" | "searching" | "placeholder" | "create" | "look" | "title" | "label" | "hint")
    | ("own" | "registry" | "choose" | "add" | "change" | "from"),
    string
  >;
};

/**
 * Chooses a customer, or makes one in the same form: by name, or of what a registry says of a number or a name. Sends
 * `customerId`, else `newCustomerName` with the registry's sealed `registryAnswer`.
 */
export function CompanyPicker({ org, defaultValue, options, href, lookup, texts }: Props) {
  const isLive = useHydrated();
  const [chosen, setChosen] = useState(defaultValue);
  const [made, setMade] = useState(lookup.made);
  const [isOpen, setIsOpen] = useState(lookup.q !== "" && !lookup.made);
  const [typed, setTyped] = useState(lookup.q);
  const urls = { own: `/${org}/customers/new/own`, registry: `/${org}/customers/new/registry` };
  const { found, isWaiting } = useFinder(typed.trim(), lookup, urls, () => "");

  if (made) {
    return (
      <div className="picked">
        <input type="hidden" name="newCustomerName" value={made.name} />
        <input type="hidden" name="registryAnswer" value={made.answer} />
        <span role="status">
          <b>{made.name}</b> <span className="meta">{made.from}</span>
        </span>
        {isLive && (
          <Button
            small
            variant="quiet"
            ref={lookup.made ? undefined : takeFocus}
            onClick={() => setMade(null)}
          >
            {texts.change}
          </Button>
        )}
      </div>
    );
  }
  return (
    <>
      <CustomerPicker
        key={chosen?.value}
        org={org}
        defaultValue={chosen}
        options={options}
        placeholder={texts.placeholder}
        create={{ text: texts.create, name: "newCustomerName" }}
        texts={texts}
      />
      <div>
        {isLive ? (
          <Button
            small
            variant="quiet"
            icon="search"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {texts.look}
          </Button>
        ) : (
          <button
            className="btn btn-small"
            type="submit"
            formMethod="get"
            formAction={href}
            name="lookup"
            value="1"
          >
            {texts.look}
          </button>
        )}
      </div>
      {isOpen && (
        <section className="card finder" aria-label={texts.title}>
          {isLive && (
            <input
              type="search"
              className="input"
              aria-label={texts.label}
              value={typed}
              autoComplete="off"
              maxLength={200}
              ref={takeFocus}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                // The form is not done yet.
                if (event.key === "Enter") event.preventDefault();
              }}
            />
          )}
          {isLive && <span className="hint">{texts.hint}</span>}
          <div aria-live="polite" aria-busy={isWaiting}>
            <FoundOwn
              found={found.own}
              title={texts.own}
              show={texts.choose}
              choose={
                isLive
                  ? ({ id, name }) => {
                      setChosen({ value: id, label: name });
                      setIsOpen(false);
                    }
                  : undefined
              }
            />
            <FoundCompanies
              found={found.registry}
              title={texts.registry}
              addText={texts.add}
              add={({ name, answer, registry }) => {
                setMade({ name, answer, from: texts.from.replace("{registry}", registry) });
                setIsOpen(false);
              }}
            />
            {isWaiting && <p className="meta m-0">{texts.searching}</p>}
          </div>
        </section>
      )}
    </>
  );
}

/** What somebody just opened is what they go on with. */
const takeFocus = (control: HTMLElement | null) => control?.focus();
