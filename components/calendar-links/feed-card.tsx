import { ActionButton } from "@/components/form/action-button";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Switch } from "@/components/form/switch";
import { TextInput } from "@/components/form/text-input";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import type { presentFeed } from "@/lib/calendar-feeds/present-feed";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = ReturnType<typeof presentFeed> & { save: Action; renew: Action; revoke: Action };

/** One's own address for calendars, and what stands there. */
export function FeedCard({ exists, includesTasks, address, open, texts, save, renew, revoke }: Props) {
  return (
    <Card title={texts.title}>
      <div className="grid gap-4">
        <p className="m-0 max-w-[72ch] text-ink-2">{texts.intro}</p>
        {texts.stale && <Notice tone="warn">{texts.stale}</Notice>}
        <Form action={save} id="feed" label={texts.title}>
          {address && (
            <Field name="address" label={texts.address} hint={texts.addressHint}>
              <TextInput readOnly defaultValue={address} spellCheck={false} autoComplete="off" />
            </Field>
          )}
          <div>
            <Switch name="includesTasks" label={texts.tasks} defaultChecked={includesTasks} />
          </div>
          <FormActions>
            <SubmitButton>{texts.save}</SubmitButton>
            {open && (
              <LinkButton href={open.href} variant="default">
                {open.label}
              </LinkButton>
            )}
          </FormActions>
        </Form>
        {exists && (
          <div className="no-print flex flex-wrap gap-2">
            <ActionButton action={renew} label={texts.renew} icon="refresh-cw" variant="quiet" small />
            <ActionButton action={revoke} label={texts.revoke} icon="trash-2" variant="quiet" small />
          </div>
        )}
      </div>
    </Card>
  );
}
