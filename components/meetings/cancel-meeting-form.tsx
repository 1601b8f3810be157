import { Checkbox } from "@/components/form/checkbox";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Props = {
  id: string;
  occurrence?: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  backHref: string;
  texts: Record<"title" | "text" | "send" | "sendHint" | "submit" | "back", string>;
};

/** Asks before a meeting is called off whether those who take part are to be told. */
export function CancelMeetingForm({ id, occurrence, action, backHref, texts }: Props) {
  return (
    <Card title={texts.title}>
      <Form action={action} id="cancel">
        <input type="hidden" name="id" value={id} />
        {occurrence && <input type="hidden" name="occurrence" value={occurrence} />}
        <p className="m-0 max-w-[60ch] text-ink-2">{texts.text}</p>
        {/* The question stands away from the menu that asked for it. */}
        <Checkbox name="sendConfirmation" label={texts.send} hint={texts.sendHint} autoFocus />
        <FormActions>
          <SubmitButton variant="danger">{texts.submit}</SubmitButton>
          <LinkButton href={backHref} variant="quiet">
            {texts.back}
          </LinkButton>
        </FormActions>
      </Form>
    </Card>
  );
}
