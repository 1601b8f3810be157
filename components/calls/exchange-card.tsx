import { ActionButton } from "@/components/form/action-button";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Switch } from "@/components/form/switch";
import { TextInput } from "@/components/form/text-input";
import { Badge } from "@/components/ui/badge";
import type { FormState } from "@/lib/core/result";
import type { presentTelephony } from "@/lib/telephony/present-telephony";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = ReturnType<typeof presentTelephony>[number] & {
  save: Action;
  renew: Action;
  texts: {
    enabled: string;
    address: string;
    secret: string;
    secretHint: string;
    token: string;
    renew: string;
    save: string;
  };
};

/** One exchange: whether it may tell of calls, where to, and with which secret. */
export function ExchangeCard(props: Props) {
  const { provider, name, state, enabled, token, texts } = props;
  return (
    <section className="card" aria-label={name}>
      <div className="card-head">
        <h2 className="card-title">{name}</h2>
        <Badge tone={state.tone}>{state.text}</Badge>
      </div>
      <Form action={props.save} id={provider} label={name}>
        <input type="hidden" name="provider" value={provider} />
        <div>
          <Switch name="enabled" label={texts.enabled} defaultChecked={enabled} />
        </div>
        {token && (
          <Field name="secret" label={texts.token} hint={token.hint ?? undefined}>
            <TextInput type="password" autoComplete="new-password" maxLength={200} />
          </Field>
        )}
        {ways(props)}
        <FormActions>
          <SubmitButton>{texts.save}</SubmitButton>
        </FormActions>
      </Form>
      {props.mayRenew && (
        <div className="no-print pt-2">
          <ActionButton
            action={props.renew}
            fields={{ provider }}
            label={texts.renew}
            icon="refresh-cw"
            variant="quiet"
            small
          />
        </div>
      )}
    </section>
  );
}

/** What is pasted at the provider: selected as a whole when it is clicked into. */
function ways({ address, addressHint, secret, texts }: Props) {
  return (
    <>
      {address && (
        <Field name="address" label={texts.address} hint={addressHint ?? undefined}>
          <TextInput readOnly defaultValue={address} spellCheck={false} autoComplete="off" />
        </Field>
      )}
      {secret && (
        <Field name="shownSecret" label={texts.secret} hint={texts.secretHint}>
          <TextInput readOnly defaultValue={secret} spellCheck={false} autoComplete="off" />
        </Field>
      )}
    </>
  );
}
