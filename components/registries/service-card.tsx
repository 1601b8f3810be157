import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { SubmitButton } from "@/components/form/submit-button";
import { Switch } from "@/components/form/switch";
import { TextInput } from "@/components/form/text-input";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import type { FormState } from "@/lib/core/result";

type Props = {
  service: string;
  name: string;
  state: { text: string; tone: "ok" | "neutral" | "warn" };
  values: { enabled: boolean; baseUrl: string; userName: string; hasSecret: boolean };
  /** The registry takes a user name and a secret. */
  hasKey: boolean;
  mayNameAddress: boolean;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: {
    enabled: string;
    ownAccess: string;
    userName: string;
    secret: string;
    secretKept: string;
    forgetSecret: string;
    baseUrl: string;
    baseUrlHint: string;
    save: string;
  };
};

/** One registry: whether it is used, and the organisation's own access to it. */
export function ServiceCard({ service, name, state, values, hasKey, mayNameAddress, action, texts }: Props) {
  return (
    <section className="card" aria-label={name}>
      <div className="card-head">
        <h2 className="card-title">{name}</h2>
        <Badge tone={state.tone}>{state.text}</Badge>
      </div>
      <Form action={action} id={service} label={name}>
        <input type="hidden" name="service" value={service} />
        <div>
          <Switch name="enabled" label={texts.enabled} defaultChecked={values.enabled} />
        </div>
        {(hasKey || mayNameAddress) && (
          <details className="folded" open={values.userName !== "" || values.baseUrl !== ""}>
            <summary>
              <Icon name="chevron-right" />
              <span>{texts.ownAccess}</span>
            </summary>
            <div className="grid gap-3 pt-3">
              {hasKey && (
                <FormRow>
                  <Field name="userName" label={texts.userName}>
                    <TextInput defaultValue={values.userName} autoComplete="off" maxLength={200} />
                  </Field>
                  <Field
                    name="secret"
                    label={texts.secret}
                    hint={values.hasSecret ? texts.secretKept : undefined}
                  >
                    <TextInput type="password" autoComplete="new-password" maxLength={500} />
                  </Field>
                </FormRow>
              )}
              {values.hasSecret && (
                <div>
                  <Checkbox name="forgetSecret" label={texts.forgetSecret} />
                </div>
              )}
              {mayNameAddress && (
                <Field name="baseUrl" label={texts.baseUrl} hint={texts.baseUrlHint}>
                  <TextInput
                    defaultValue={values.baseUrl}
                    inputMode="url"
                    autoComplete="off"
                    maxLength={300}
                  />
                </Field>
              )}
            </div>
          </details>
        )}
        <FormActions>
          <SubmitButton>{texts.save}</SubmitButton>
        </FormActions>
      </Form>
    </section>
  );
}
