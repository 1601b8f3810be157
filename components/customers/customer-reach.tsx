import { Fragment, type ReactNode } from "react";
import { AddressFields } from "@/components/form/address-fields";
import { EmailRows } from "@/components/form/email-rows";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { PhoneRows } from "@/components/form/phone-rows";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import type { CustomerFormContent } from "@/lib/customers/present-customer-form";

type Content = Pick<CustomerFormContent, "values" | "choices" | "texts">;

/** The fields that say how the customer is reached, and where. */
export function customerReach({ values, choices, texts }: Content): Record<string, ReactNode> {
  return {
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
    website: (
      <Field key="website" name="website" label={texts.website} hint={texts.websiteHint}>
        <TextInput defaultValue={values.website} inputMode="url" autoComplete="off" maxLength={300} />
      </Field>
    ),
    street: <AddressFields key="street" values={values} texts={texts.address} />,
    phones: <PhoneRows key="phones" phones={values.phones} kinds={texts.phoneKinds} texts={texts.phones} />,
    emails: <EmailRows key="emails" emails={values.emails} texts={texts.emails} />,
    invoiceEmail: (
      <div key="invoiceEmail" className="half">
        <Field name="invoiceEmail" label={texts.invoiceEmail}>
          <TextInput type="email" defaultValue={values.invoiceEmail} autoComplete="off" />
        </Field>
      </div>
    ),
    fax: (
      <div key="fax" className="half">
        <Field name="fax" label={texts.fax}>
          <TextInput type="tel" defaultValue={values.fax} autoComplete="off" maxLength={40} />
        </Field>
      </div>
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
