import type { ReactNode } from "react";
import { AddressFields } from "@/components/form/address-fields";
import { Checkbox } from "@/components/form/checkbox";
import { ChoiceTree } from "@/components/form/choice-tree";
import { EmailRows } from "@/components/form/email-rows";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { FormRow } from "@/components/form/form-row";
import { PhoneRows } from "@/components/form/phone-rows";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import type { ContactFormContent } from "@/lib/contacts/present-contact-form";

type Content = Pick<ContactFormContent, "id" | "hasNumber" | "values" | "choices" | "texts">;

/** The fields of a person's form, each a piece that is known by its key. */
export function contactFields({ id, hasNumber, values, choices, texts }: Content): Record<string, ReactNode> {
  return {
    firstName: (
      <FormRow key="firstName">
        <Field name="firstName" label={texts.firstName} required>
          <TextInput defaultValue={values.firstName} autoComplete="off" maxLength={100} autoFocus={!id} />
        </Field>
        <Field name="lastName" label={texts.lastName}>
          <TextInput defaultValue={values.lastName} autoComplete="off" maxLength={100} />
        </Field>
      </FormRow>
    ),
    email: (
      <div key="email" className="half">
        <Field name="email" label={texts.email}>
          <TextInput type="email" defaultValue={values.email} autoComplete="off" />
        </Field>
      </div>
    ),
    phone: (
      <div key="phone" className="half">
        <Field name="phone" label={texts.phone}>
          <TextInput type="tel" defaultValue={values.phone} autoComplete="off" maxLength={40} />
        </Field>
      </div>
    ),
    emails: <EmailRows key="emails" emails={values.emails} texts={texts.emails} />,
    phones: <PhoneRows key="phones" phones={values.phones} kinds={texts.phoneKinds} texts={texts.phones} />,
    customerNumber: !hasNumber && (
      <Field
        key="customerNumber"
        name="customerNumber"
        label={texts.customerNumber}
        hint={texts.customerNumberHint}
      >
        <TextInput autoComplete="off" maxLength={40} />
      </Field>
    ),
    street: <AddressFields key="street" values={withoutCountry(values)} texts={texts.address} />,
    country: (
      <Field key="country" name="country" label={texts.country}>
        <Select options={choices.countries} placeholder={texts.noCountry} defaultValue={values.country} />
      </Field>
    ),
    ...describing({ values, choices, texts }),
  };
}

/** The form has one country, in a field of its own. */
const withoutCountry = ({ street, postcode, city }: Content["values"]) => ({ street, postcode, city });

function describing({
  values,
  choices,
  texts,
}: Omit<Content, "id" | "hasNumber">): Record<string, ReactNode> {
  return {
    categoryIds: choices.categories.length > 0 && (
      <Fieldset key="categoryIds" legend={texts.categories} name="categoryIds">
        <input type="hidden" name="categoryIds" value="" />
        <ChoiceTree name="categoryIds" choices={choices.categories} ticked={values.categoryIds} />
      </Fieldset>
    ),
    tags: (
      <Field key="tags" name="tags" label={texts.tags} hint={texts.tagsHint}>
        <TextInput defaultValue={values.tags} autoComplete="off" maxLength={1000} />
      </Field>
    ),
    ownerId: (
      <Field key="ownerId" name="ownerId" label={texts.owner}>
        <Select options={choices.owners} placeholder={texts.noOwner} defaultValue={values.ownerId} />
      </Field>
    ),
    visibility: (
      <Field key="visibility" name="visibility" label={texts.visibility} hint={texts.visibilityHint}>
        <Select
          options={[
            { value: "everyone", label: texts.everyone },
            { value: "owner", label: texts.ownerOnly },
          ]}
          defaultValue={values.visibility}
        />
      </Field>
    ),
    doNotMarket: (
      <div key="doNotMarket">
        <input type="hidden" name="doNotMarket" value="" />
        <Checkbox
          name="doNotMarket"
          label={texts.doNotMarket}
          hint={texts.doNotMarketHint}
          defaultChecked={values.doNotMarket}
        />
      </div>
    ),
  };
}
