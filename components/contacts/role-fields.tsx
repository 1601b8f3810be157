import { Checkbox } from "@/components/form/checkbox";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { FoldedSection } from "@/components/form/folded-section";
import { FormRow } from "@/components/form/form-row";
import { TextInput } from "@/components/form/text-input";
import type { RoleFieldTexts } from "@/lib/contacts/present-role-fields";

export type RoleValues = {
  title: string | null;
  email: string | null;
  phone: string | null;
  fromDate: string | null;
  untilDate: string | null;
  isPrimary: boolean;
  isInvoiceContact: boolean;
};
type Props = {
  /** What stands before the names: "" or "places.0.". */
  prefix?: string;
  texts: RoleFieldTexts;
  role?: RoleValues;
};

/** What belongs to a person's place at a company, not to the person. In a list of rows all but the title is folded. */
export function RoleFields({ prefix = "", texts, role }: Props) {
  const details = <RoleDetails prefix={prefix} texts={texts} role={role} />;
  return (
    <>
      <Field name={`${prefix}title`} label={texts.title} hint={texts.titleHint}>
        <TextInput defaultValue={role?.title ?? ""} autoComplete="off" maxLength={200} />
      </Field>
      {prefix ? (
        <FoldedSection title={texts.details} names={folded.map((name) => `${prefix}${name}`)}>
          {details}
        </FoldedSection>
      ) : (
        details
      )}
    </>
  );
}

const folded = ["roleEmail", "rolePhone", "fromDate", "untilDate", "isPrimary", "isInvoiceContact"];

function RoleDetails({ prefix, texts, role }: Props) {
  return (
    <>
      <FormRow>
        <Field name={`${prefix}roleEmail`} label={texts.email}>
          <TextInput type="email" defaultValue={role?.email ?? ""} autoComplete="off" />
        </Field>
        <Field name={`${prefix}rolePhone`} label={texts.phone}>
          <TextInput type="tel" defaultValue={role?.phone ?? ""} autoComplete="off" maxLength={40} />
        </Field>
      </FormRow>
      <FormRow>
        <Field name={`${prefix}fromDate`} label={texts.from} hint={role ? undefined : texts.fromHint}>
          <DateInput defaultValue={role?.fromDate} {...texts.dates} />
        </Field>
        <Field name={`${prefix}untilDate`} label={texts.until}>
          <DateInput defaultValue={role?.untilDate} {...texts.dates} />
        </Field>
      </FormRow>
      <div>
        {role?.isPrimary ? (
          <p className="meta m-0">{texts.primaryNow}</p>
        ) : (
          <Checkbox name={`${prefix}isPrimary`} label={texts.makePrimary} />
        )}
        <Checkbox
          name={`${prefix}isInvoiceContact`}
          label={texts.invoiceContact}
          defaultChecked={role?.isInvoiceContact}
        />
      </div>
    </>
  );
}
