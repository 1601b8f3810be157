import { Field } from "@/components/form/field";
import { FormRow } from "@/components/form/form-row";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";

type Props = {
  category?: { name: string; colorSlot: number; parentId: string | null };
  /** What it may stand under, indented. */
  parents: { value: string; label: string }[];
  texts: {
    name: string;
    parent: string;
    top: string;
    color: string /** Of the slots 1 to 8. */;
    colors: string[];
  };
};

export function CategoryFields({ category, parents, texts }: Props) {
  return (
    <FormRow>
      <Field name="name" label={texts.name} required>
        <TextInput defaultValue={category?.name ?? ""} maxLength={60} autoComplete="off" />
      </Field>
      {parents.length > 0 && (
        <Field name="parentId" label={texts.parent}>
          <Select options={parents} placeholder={texts.top} defaultValue={category?.parentId ?? ""} />
        </Field>
      )}
      <Field name="colorSlot" label={texts.color}>
        <Select
          options={texts.colors.map((label, index) => ({ value: String(index + 1), label }))}
          defaultValue={String(category?.colorSlot ?? 1)}
        />
      </Field>
    </FormRow>
  );
}
