import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { PresentedDifferences } from "@/lib/registries/present-differences";

type Props = PresentedDifferences & {
  customerId: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  backHref: string;
};

/** A row a field: what we have, what the registry says, and a tick for taking it. */
export function RegistryDifferences({ intro, rows, answer, texts, customerId, action, backHref }: Props) {
  return (
    <Form action={action}>
      <input type="hidden" name="id" value={customerId} />
      <input type="hidden" name="registryAnswer" value={answer} />
      <p className="m-0">{intro}</p>
      <div className="table-wrap">
        <table className="rows rows-plain">
          <caption className="vh">{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.field}</th>
              <th scope="col">{texts.ours}</th>
              <th scope="col">{texts.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.field}>
                <td>
                  <label className="choice">
                    <input
                      type="checkbox"
                      name="fields"
                      value={row.field}
                      defaultChecked
                      aria-label={row.tickLabel}
                    />
                    <span>{row.label}</span>
                  </label>
                </td>
                <td className="text-ink-2">{row.ours ?? "–"}</td>
                <td>{row.theirs ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <FormActions>
        <SubmitButton>{texts.take}</SubmitButton>
        <LinkButton href={backHref} variant="quiet">
          {texts.back}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
