import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";

type Choices = { value: string; label: string }[];
type Props = {
  carriers: Choices;
  /** Absent where it has no daughters. */
  daughters?: Choices;
  texts: { moveTo: string; removeText: string; moveNone: string; daughtersTo: string; daughtersNone: string };
};

/** Where those that carry a category go, and its daughters, when it is removed. */
export function CategoryRemoval({ carriers, daughters, texts }: Props) {
  return (
    <>
      <Field name="moveTo" label={texts.moveTo} hint={texts.removeText}>
        <Select options={carriers} placeholder={texts.moveNone} />
      </Field>
      {daughters && (
        <Field name="daughtersTo" label={texts.daughtersTo} required>
          <Select options={daughters} placeholder={texts.daughtersNone} />
        </Field>
      )}
    </>
  );
}
