import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
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
      <div className="notice-kinds">
        <p className="notice-heads" aria-hidden="true">
          <span>{texts.inApp}</span>
          <span>{texts.byMail}</span>
        </p>
        {settings.map(({ kind, title, hint, inApp, byMail }) => (
          // biome-ignore lint/a11y/useSemanticElements: a legend can't be a grid's cell everywhere
          <div key={kind} className="notice-kind" role="group" aria-labelledby={`kind-${kind}`}>
            <p className="m-0">
              <span id={`kind-${kind}`} className="name">
                {title}
              </span>
              {hint && <span className="hint block">{hint}</span>}
            </p>
            <Checkbox name={`kinds.${kind}.inApp`} label={texts.inApp} defaultChecked={inApp} />
            <Field name={`kinds.${kind}.byMail`} label={texts.byMail}>
              <Select options={ways} defaultValue={byMail} />
            </Field>
          </div>
        ))}
      </div>
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
      </FormActions>
    </Form>
  );
}
