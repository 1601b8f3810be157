import type { ReactNode } from "react";
import { Checkbox } from "@/components/form/checkbox";
import { ChoiceTree } from "@/components/form/choice-tree";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { FormRow } from "@/components/form/form-row";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import type { CustomerFormContent } from "@/lib/customers/present-customer-form";

type Content = Pick<CustomerFormContent, "values" | "choices" | "texts" | "isProtected">;

/** The fields that describe the customer, and who looks after it. */
export function customerAbout({ values, choices, texts, isProtected }: Content): Record<string, ReactNode> {
  return {
    nickname: (
      <Field key="nickname" name="nickname" label={texts.nickname} hint={texts.nicknameHint}>
        <TextInput defaultValue={values.nickname} autoComplete="off" maxLength={100} />
      </Field>
    ),
    industry: (
      <FormRow key="industry">
        <Field name="industryCode" label={texts.industryCode}>
          <TextInput defaultValue={values.industryCode} autoComplete="off" maxLength={20} />
        </Field>
        <Field name="industry" label={texts.industry}>
          <TextInput defaultValue={values.industry} autoComplete="off" maxLength={100} />
        </Field>
      </FormRow>
    ),
    employeeCount: (
      <div key="employeeCount" className="half">
        <Field name="employeeCount" label={texts.employees}>
          <TextInput defaultValue={values.employeeCount} inputMode="numeric" autoComplete="off" />
        </Field>
      </div>
    ),
    foundedYear: (
      <div key="foundedYear" className="half">
        <Field name="foundedYear" label={texts.founded}>
          <TextInput defaultValue={values.foundedYear} inputMode="numeric" autoComplete="off" maxLength={4} />
        </Field>
      </div>
    ),
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
    doNotMarket: isProtected ? (
      <p key="doNotMarket" className="meta m-0">
        {texts.protectedHint}
      </p>
    ) : (
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
