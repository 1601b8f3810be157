import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { presentArchives } from "@/lib/exports/present-archives";

type Props = ReturnType<typeof presentArchives> & {
  /** Whose password is asked for. */
  email: string;
  request: (previous: FormState, data: FormData) => Promise<FormState>;
};

/** Everything that the organisation has as one file: having it made, and fetching it. */
export function ArchiveCard({ rows, texts, email, request }: Props) {
  return (
    <Card title={texts.title}>
      <div className="grid gap-3">
        <p className="m-0 max-w-[60ch]">{texts.intro}</p>
        <p className="meta m-0 max-w-[60ch]">{texts.leftOut}</p>
        <Form action={request}>
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          <Field name="presentPassword" label={texts.password} hint={texts.passwordHint} required>
            <TextInput type="password" autoComplete="current-password" />
          </Field>
          <FormActions>
            <SubmitButton>{texts.request}</SubmitButton>
          </FormActions>
        </Form>
      </div>
      {rows.length > 0 && (
        <ul className="lines mt-3" aria-label={texts.list}>
          {rows.map(({ id, what, detail, href, fetchLabel }) => (
            <li key={id}>
              <div className="grid min-w-0">
                <span className="font-medium">{what}</span>
                <span className="meta">{detail}</span>
              </div>
              {href && (
                <div className="end">
                  <LinkButton href={href} icon="download" small download="" aria-label={fetchLabel}>
                    {texts.fetch}
                  </LinkButton>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
