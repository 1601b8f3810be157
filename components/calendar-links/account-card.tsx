import { ActionButton } from "@/components/form/action-button";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Badge } from "@/components/ui/badge";
import { DescriptionList } from "@/components/ui/description-list";
import { Icon } from "@/components/ui/icon";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { presentAccount } from "@/lib/calendar-accounts/present-account";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = ReturnType<typeof presentAccount> & {
  /** The page itself, and where another calendar is chosen. */
  hrefs: { here: string; choose: string };
  connect: Action;
  chooseCalendar: Action;
  syncNow: Action;
  disconnect: Action;
};

/** One's calendar elsewhere: how it is reached, which of the calendars there it is, and how it goes. */
export function AccountCard(props: Props) {
  const { login, state, choice, texts, disconnect, syncNow, hrefs } = props;
  return (
    <section className="card" aria-label={texts.title}>
      <div className="card-head">
        <h2 className="card-title">{texts.title}</h2>
        {state && <Badge tone={state.badge.tone}>{state.badge.text}</Badge>}
        {choice && !state && <Badge tone="info">{texts.toChoose}</Badge>}
      </div>
      <div className="grid gap-4">
        <p className="m-0 max-w-[72ch] text-ink-2">{texts.intro}</p>
        {state?.trouble && <Notice tone={state.isStopped ? "danger" : "warn"}>{state.trouble}</Notice>}
        {state && <DescriptionList facts={state.facts} />}
        {choice && <CalendarChoice {...props} choice={choice} />}
        {login.isOpen || !login.isKnown ? (
          <Login {...props} />
        ) : (
          <details className="folded">
            <summary>
              <Icon name="chevron-right" />
              <span>{texts.changeLogin}</span>
            </summary>
            <div className="folded-body">
              <Login {...props} />
            </div>
          </details>
        )}
        {login.isKnown && (
          <div className="no-print flex flex-wrap gap-2">
            {state && <ActionButton action={syncNow} label={texts.syncNow} icon="refresh-cw" small />}
            {state && !choice && (
              <LinkButton href={hrefs.choose} variant="quiet" small>
                {texts.choose}
              </LinkButton>
            )}
            <ActionButton action={disconnect} label={texts.disconnect} variant="quiet" small />
          </div>
        )}
      </div>
    </section>
  );
}

function CalendarChoice({
  choice,
  texts,
  chooseCalendar,
  hrefs,
}: Props & { choice: NonNullable<Props["choice"]> }) {
  if (choice.trouble)
    return (
      <>
        <Notice tone="danger">{choice.trouble}</Notice>
        <p className="m-0">
          <LinkButton href={hrefs.here} small>
            {texts.again}
          </LinkButton>
        </p>
      </>
    );
  return (
    <Form action={chooseCalendar} id="choose-calendar" label={texts.choose}>
      <Field name="calendar" label={texts.choose} hint={texts.chooseHint}>
        <Select options={choice.options} />
      </Field>
      <FormActions>
        <SubmitButton>{texts.start}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function Login({ login, choice, texts, connect }: Props) {
  return (
    <Form action={connect} id="calendar-account" label={texts.title}>
      <Field name="serverUrl" label={texts.server} hint={texts.serverHint} required>
        <TextInput defaultValue={login.serverUrl} inputMode="url" spellCheck={false} autoComplete="off" />
      </Field>
      <Field name="userName" label={texts.userName} required>
        <TextInput defaultValue={login.userName} spellCheck={false} autoComplete="off" />
      </Field>
      <Field name="password" label={texts.password} hint={texts.passwordHint} required={!login.isKnown}>
        <TextInput type="password" autoComplete="new-password" maxLength={500} />
      </Field>
      <FormActions>
        <SubmitButton variant={choice && !choice.trouble ? "default" : "primary"}>
          {texts.connect}
        </SubmitButton>
      </FormActions>
    </Form>
  );
}
