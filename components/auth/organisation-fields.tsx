import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";

type Props = {
  countries: { value: string; label: string }[];
  country: string;
  texts: { organisationName: string; country: string; countryHint: string };
};

/** What a new organisation needs to be told. */
export function OrganisationFields({ countries, country, texts }: Props) {
  return (
    <>
      <Field name="organisationName" label={texts.organisationName} required>
        <TextInput autoComplete="organization" />
      </Field>
      <Field name="country" label={texts.country} hint={texts.countryHint} required>
        <Select options={countries} defaultValue={country} autoComplete="country" />
      </Field>
    </>
  );
}
