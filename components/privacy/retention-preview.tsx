import { Checkbox } from "@/components/form/checkbox";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";
import type { presentPreview } from "@/lib/privacy/present-privacy";

type Props = ReturnType<typeof presentPreview> & {
  run: (previous: FormState, data: FormData) => Promise<FormState>;
};

/** What a rule would erase now, and having it done. */
export function RetentionPreview({ kind, title, summary, more, rows, isEmpty, texts, run }: Props) {
  return (
    <Card title={title}>
      <p className="m-0">{summary}</p>
      {rows.length > 0 && (
        <ul className="lines" aria-label={texts.list}>
          {rows.map(({ id, name, href, since }) => (
            <li key={id}>
              <a className="min-w-0 break-words" href={href}>
                {name}
              </a>
              <span className="end meta">{since}</span>
            </li>
          ))}
        </ul>
      )}
      {more && <p className="meta m-0">{more}</p>}
      {!isEmpty && (
        <Form action={run} id="run" label={title}>
          <HiddenInput name="kind" value={kind} />
          <p className="meta m-0 max-w-[60ch]">{texts.hidden}</p>
          <Checkbox name="understood" label={texts.understood} />
          <FormActions>
            <SubmitButton variant="danger">{texts.run}</SubmitButton>
          </FormActions>
        </Form>
      )}
    </Card>
  );
}
