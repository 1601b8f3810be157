import type { CSSProperties } from "react";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { Radio } from "@/components/form/radio";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { PresentedMerge } from "@/lib/merging/present-merge";

type Grid = Pick<PresentedMerge, "survivorId" | "records" | "questions">;
type Props = Pick<PresentedMerge, "survivorId" | "records" | "questions" | "texts"> & {
  merge: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
};

/** The fields in which the records differ, each to be chosen, and the button that merges. */
export function MergeForm({ survivorId, records, questions, texts, merge, cancelHref }: Props) {
  return (
    // What is proposed depends on who stays: then the form begins anew.
    <Form action={merge} id="merge" key={survivorId} className="form merge-form">
      <div hidden>
        <input type="hidden" name="survivorId" value={survivorId ?? ""} />
        {records.map(({ id, version }) => (
          <span key={id}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name={`version.${id}`} value={version} />
          </span>
        ))}
      </div>
      <section className="card grid gap-3" aria-label={texts.fields}>
        <h2 className="card-title">{texts.fields}</h2>
        <p className="m-0 text-ink-2">{questions.length > 0 ? texts.fieldsHint : texts.noQuestions}</p>
        {questions.length > 0 && (
          <MergeGrid survivorId={survivorId} records={records} questions={questions} />
        )}
      </section>
      <p className="m-0 text-ink-2">{texts.moves}</p>
      <FormActions>
        <SubmitButton>{texts.submit}</SubmitButton>
        <LinkButton href={cancelHref}>{texts.cancel}</LinkButton>
      </FormActions>
    </Form>
  );
}

/** A column a record, a line a field: whose value is taken. On a phone each value says whose it is. */
function MergeGrid({ survivorId, records, questions }: Grid) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="merge-scroll" tabIndex={records.length > 3 ? 0 : undefined}>
      <div className="merge-grid" style={{ "--records": records.length } as CSSProperties}>
        <div className="merge-row merge-heads" aria-hidden="true">
          <span />
          {records.map(({ id, name }) => (
            <span key={id} className={id === survivorId ? "merge-stays" : undefined}>
              {name}
            </span>
          ))}
        </div>
        {questions.map(({ key, label, choices, proposedId }) => (
          <div className="merge-row" key={key} role="radiogroup" aria-label={label}>
            <span className="merge-field" aria-hidden="true">
              {label}
            </span>
            {choices.map(({ id, name, text }) =>
              text ? (
                <Radio
                  key={id}
                  name={`choice.${key}`}
                  value={id}
                  label={text}
                  hint={name}
                  defaultChecked={id === proposedId}
                />
              ) : (
                <span key={id} className="meta merge-none" aria-hidden="true">
                  –
                </span>
              ),
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
