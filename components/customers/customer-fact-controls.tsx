import type { ReactNode } from "react";
import { customerAbout } from "@/components/customers/customer-about";
import { customerBasics } from "@/components/customers/customer-basics";
import { customerReach } from "@/components/customers/customer-reach";
import { OrgNumberConfirm } from "@/components/customers/org-number-confirm";
import { AddressFields } from "@/components/form/address-fields";
import { CountryScope } from "@/components/form/country-scope";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import type { CustomerFormContent } from "@/lib/customers/present-customer-form";

/** The inputs of the facts that are edited on the card: the form's own, but for what the country goes with. */
export function customerFactControls(
  content: CustomerFormContent,
  allTags: string[] = [],
): Record<string, ReactNode> {
  const { values, texts } = content;
  const labels: Record<string, string> = texts.orgNumberLabels;
  const { kind: _kind, name: _name, ...basics } = customerBasics(content);
  const controls: Record<string, ReactNode> = {
    ...basics,
    ...customerReach(content),
    ...customerAbout(content),
    orgNumber: (
      <>
        <Field name="orgNumber" label={labels[values.country] ?? texts.orgNumberLabels[""]}>
          <TextInput defaultValue={values.orgNumber} autoComplete="off" maxLength={40} />
        </Field>
        <OrgNumberConfirm label={texts.saveAnyway} />
      </>
    ),
    tags: (
      <Field name="tags" label={texts.tags} hint={texts.tagsHint}>
        <TextInput defaultValue={values.tags} autoComplete="off" maxLength={1000} list="all-tags" />
        <datalist id="all-tags">
          {allTags.map((tag) => (
            <option key={tag} value={values.tags ? `${values.tags}, ${tag}` : tag} label={tag} />
          ))}
        </datalist>
      </Field>
    ),
    street: (
      <CountryScope country={values.country}>
        <AddressFields values={values} texts={texts.address} />
      </CountryScope>
    ),
  };
  for (const { kind, ...address } of values.addresses) {
    controls[`addresses.${kind}`] = (
      <CountryScope country={address.country || values.country}>
        <input type="hidden" name={`addresses.${kind}.country`} value={address.country} />
        <AddressFields prefix={`addresses.${kind}.`} values={address} texts={texts.address} />
      </CountryScope>
    );
  }
  if (content.isProtected) delete controls.doNotMarket;
  return controls;
}
