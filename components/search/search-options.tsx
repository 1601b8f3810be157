import { Field } from "@/components/form/field";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { Select, type SelectOption } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";

const fields = ["email", "phone", "fax", "address", "url"] as const;
type TextField = (typeof fields)[number];

type Props = {
  action: string;
  values: Record<TextField | "category" | "owner", string | null>;
  /** What else the address says. */
  keep: Record<string, string>;
  categories: SelectOption[];
  owners: SelectOption[];
  clearHref: string;
  texts: Record<TextField | "more" | "category" | "owner" | "any" | "search" | "clear", string>;
};

/** Conditions beside the text that is searched for, folded away until one is wanted; all that are filled in must hold. */
export function SearchOptions({ action, values, keep, categories, owners, clearHref, texts }: Props) {
  const isUsed = Object.values(values).some((value) => value !== null);
  return (
    <details className="px-4 sm:px-5" open={isUsed}>
      <summary className="link py-2">{texts.more}</summary>
      <form action={action} method="get" className="form pb-4">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormRow>
          {fields.map((name) => (
            <Field key={name} name={name} label={texts[name]}>
              <TextInput defaultValue={values[name] ?? ""} autoComplete="off" maxLength={100} />
            </Field>
          ))}
          <Field name="category" label={texts.category}>
            <Select options={categories} placeholder={texts.any} defaultValue={values.category ?? ""} />
          </Field>
          <Field name="owner" label={texts.owner}>
            <Select options={owners} placeholder={texts.any} defaultValue={values.owner ?? ""} />
          </Field>
        </FormRow>
        <FormActions>
          <Button type="submit" variant="primary">
            {texts.search}
          </Button>
          {isUsed && (
            <LinkButton href={clearHref} variant="quiet">
              {texts.clear}
            </LinkButton>
          )}
        </FormActions>
      </form>
    </details>
  );
}
