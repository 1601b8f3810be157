"use client";

import { type ReactNode, use, useState } from "react";
import { CountryContext } from "@/components/form/country-context";
import { FormContext } from "@/components/form/form-context";

type Props = { country: string; children: ReactNode };

/** Lets the fields within follow the country that is chosen among them: postcode, order, what a number is called. */
export function CountryScope({ country, children }: Props) {
  const { state } = use(FormContext);
  const [chosen, setChosen] = useState<string | null>(null);
  const typed = state?.ok === false ? state.values.country : undefined;
  const current = chosen ?? (typeof typed === "string" && typed ? typed : country);
  return (
    <CountryContext value={current}>
      <div
        className="contents"
        onChange={(event) => {
          const { target } = event;
          if (target instanceof HTMLSelectElement && target.name === "country") setChosen(target.value);
        }}
      >
        {children}
      </div>
    </CountryContext>
  );
}
