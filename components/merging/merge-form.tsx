import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { Radio } from "@/components/form/radio";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { PresentedMerge } from "@/lib/merging/present-merge";

type Props = Pick<PresentedMerge, "survivorId" | "records" | "questions" | "texts"> & {
  merge: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
};

/** The fields in which the records differ, each to be chosen, and the button that merges. */
export function MergeForm({ survivorId, records, questions, texts, merge, cancelHref }: Props) {
  return (
    // What is proposed depends on who stays: then the form begins anew.
    <Form action={merge} id="merge" key={survivorId}>
      <input type="hidden" name="survivorId" value={survivorId ?? ""} />
      {records.map(({ id, version }) => (
        <span key={id}>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name={`version.${id}`} value={version} />
        </span>
      ))}
      <h2 className="card-title">{texts.fields}</h2>
      <p className="m-0 text-ink-2">{questions.length > 0 ? texts.fieldsHint : texts.noQuestions}</p>
      <div className="merge-fields">
        {questions.map(({ key, label, choices, proposedId }) => (
          <Fieldset key={key} legend={label}>
            {choices.map(({ id, text }) => (
              <Radio
                key={id}
                name={`choice.${key}`}
                value={id}
                label={text}
                defaultChecked={id === proposedId}
              />
            ))}
          </Fieldset>
        ))}
      </div>
      <p className="m-0 text-ink-2">{texts.moves}</p>
      <FormActions>
        <SubmitButton>{texts.submit}</SubmitButton>
        <LinkButton href={cancelHref}>{texts.cancel}</LinkButton>
      </FormActions>
    </Form>
  );
}
