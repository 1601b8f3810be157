import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Props = {
  caseId: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  /** Ending it as lost instead; absent when the case is closed already. */
  loseHref?: string;
  texts: { title: string; text: string; loseInstead: string; archive: string; cancel: string };
};

/** Says what is lost with an archived case before it is, and offers the better way first. */
export function ArchiveCaseForm({ caseId, action, cancelHref, loseHref, texts }: Props) {
  return (
    <Card title={texts.title}>
      <Form action={action} id="archive">
        <input type="hidden" name="caseId" value={caseId} />
        <p className="m-0 max-w-[60ch] text-ink-2">{texts.text}</p>
        <FormActions>
          {loseHref && (
            <LinkButton href={loseHref} variant="primary">
              {texts.loseInstead}
            </LinkButton>
          )}
          <SubmitButton variant="danger">{texts.archive}</SubmitButton>
          <LinkButton href={cancelHref} variant="quiet">
            {texts.cancel}
          </LinkButton>
        </FormActions>
      </Form>
    </Card>
  );
}
