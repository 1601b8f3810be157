import { Fragment, type ReactNode } from "react";
import { AddressFields } from "@/components/form/address-fields";
import { EmailRows } from "@/components/form/email-rows";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { FormRow } from "@/components/form/form-row";
import { PhoneRows } from "@/components/form/phone-rows";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import type { CustomerFormContent } from "@/lib/customers/present-customer-form";

type Content = Pick<CustomerFormContent, "values" | "choices" | "texts">;

/** The fields that say how the customer is reached, and where. */
export function customerReach({ values, choices, texts }: Content): Record<string, ReactNode> {
  return {
    email: (
      <FormRow key="email">
        <Field name="email" label={texts.email}>
          <TextInput type="email" defaultValue={values.email} autoComplete="off" />
        </Field>
        <Field name="phone" label={texts.phone}>
          <TextInput type="tel" defaultValue={values.phone} autoComplete="off" maxLength={40} />
        </Field>
      </FormRow>
    ),
    website: (
      <Field key="website" name="website" label={texts.website} hint={texts.websiteHint}>
        <TextInput defaultValue={values.website} inputMode="url" autoComplete="off" maxLength={300} />
      </Field>
    ),
    street: <AddressFields key="street" values={values} texts={texts.address} />,
    phones: <PhoneRows key="phones" phones={values.phones} kinds={texts.phoneKinds} texts={texts.phones} />,
    emails: <EmailRows key="emails" emails={values.emails} texts={texts.emails} />,
    invoiceEmail: (
      <Field key="invoiceEmail" name="invoiceEmail" label={texts.invoiceEmail}>
        <TextInput type="email" defaultValue={values.invoiceEmail} autoComplete="off" />
      </Field>
    ),
    fax: (
      <Field key="fax" name="fax" label={texts.fax}>
        <TextInput type="tel" defaultValue={values.fax} autoComplete="off" maxLength={40} />
      </Field>
    ),
    addresses: (
      <Fragment key="addresses">
        <p className="meta m-0">{texts.addressHint}</p>
        {values.addresses.map(({ kind, ...address }) => (
          <Fieldset key={kind} legend={texts.addressKinds[kind]}>
            <AddressFields
              prefix={`addresses.${kind}.`}
              values={address}
              countries={choices.countries}
              texts={texts.address}
            />
          </Fieldset>
        ))}
      </Fragment>
    ),
    directions: (
      <Field key="directions" name="directions" label={texts.directions}>
        <Textarea defaultValue={values.directions} maxLength={2000} />
      </Field>
    ),
  };
}
