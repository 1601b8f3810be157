"use client";

import { type ReactNode, use } from "react";
import { CountryContext } from "@/components/form/country-context";
import { Field } from "@/components/form/field";

type Props = { labels: Record<string, string>; hint: string; children: ReactNode };

/** The number under the name that it has where the customer is registered; `labels` by country, "" for the others. */
export function OrgNumberLabel({ labels, hint, children }: Props) {
  const country = use(CountryContext);
  return (
    <Field name="orgNumber" label={labels[country] ?? labels[""] ?? ""} hint={hint}>
      {children}
    </Field>
  );
}
