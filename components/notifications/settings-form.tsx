import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormState } from "@/lib/core/result";
import type { presentNotificationSettings } from "@/lib/notifications/present-notification-settings";

type Props = {
  settings: ReturnType<typeof presentNotificationSettings>;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: Record<"inApp" | "byMail" | "atOnce" | "digest" | "never" | "save", string>;
};

/** How one is told, kind by kind. */
export function NotificationSettingsForm({ settings, action, texts }: Props) {
  const ways = [
    { value: "at_once", label: texts.atOnce },
    { value: "digest", label: texts.digest },
    { value: "never", label: texts.never },
  ];
  return (
    <Form action={action}>
      {settings.map(({ kind, title, hint, inApp, byMail }) => (
        <Fieldset key={kind} legend={title} hint={hint}>
          <div className="flex flex-wrap items-end gap-x-8 gap-y-2 pb-3">
            <Checkbox name={`kinds.${kind}.inApp`} label={texts.inApp} defaultChecked={inApp} />
            <span className="w-56">
              <Field name={`kinds.${kind}.byMail`} label={texts.byMail}>
                <Select options={ways} defaultValue={byMail} />
              </Field>
            </span>
          </div>
        </Fieldset>
      ))}
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
      </FormActions>
    </Form>
  );
}
