"use client";

import { use, useState } from "react";
import { CountryContext } from "@/components/form/country-context";
import { Field } from "@/components/form/field";
import { FormRow } from "@/components/form/form-row";
import { Select, type SelectOption } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { isCityFirst, postcodeExample } from "@/lib/addresses/rules";

type Props = {
  /** What stands before the names: "" or "addresses.visiting.". */
  prefix?: string;
  values: { street: string; postcode: string; city: string; country?: string };
  /** Where the address may lie in a country of its own; without it, it follows the form's. */
  countries?: SelectOption[];
  texts: { street: string; postcode: string; city: string; country: string; sameCountry: string };
};

/** Street, postcode and city as the country writes them: in its order, with its form of postcode as an example. */
export function AddressFields({ prefix = "", values, countries, texts }: Props) {
  const home = use(CountryContext);
  const [own, setOwn] = useState(values.country ?? "");
  const country = own || home;
  const example = postcodeExample(country) ?? undefined;
  const postcode = (
    <Field key="postcode" name={`${prefix}postcode`} label={texts.postcode}>
      <TextInput
        defaultValue={values.postcode}
        autoComplete="off"
        maxLength={20}
        placeholder={example}
        inputMode={example ? "numeric" : undefined}
      />
    </Field>
  );
  const city = (
    <Field key="city" name={`${prefix}city`} label={texts.city}>
      <TextInput defaultValue={values.city} autoComplete="off" maxLength={100} />
    </Field>
  );
  return (
    <>
      <Field name={`${prefix}street`} label={texts.street}>
        <TextInput defaultValue={values.street} autoComplete="off" maxLength={200} />
      </Field>
      <FormRow>{isCityFirst(country) ? [city, postcode] : [postcode, city]}</FormRow>
      {countries && (
        <Field name={`${prefix}country`} label={texts.country}>
          <Select
            options={countries}
            placeholder={texts.sameCountry}
            defaultValue={values.country}
            onChange={(event) => setOwn(event.target.value)}
          />
        </Field>
      )}
    </>
  );
}
