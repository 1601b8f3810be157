import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Dialog } from "@/components/ui/dialog";
import type { FormState } from "@/lib/core/result";

type Props = {
  id: string;
  title: string;
  text: string;
  /** Names what happens: "Ta bort 3 filer", never "OK". */
  confirmText: string;
  closeLabel: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  fields?: Record<string, string>;
};

/** Only for what cannot be taken back; everything else acts at once and offers Undo. */
export function ConfirmDialog({ id, title, text, confirmText, closeLabel, action, fields = {} }: Props) {
  return (
    <Dialog id={id} title={title} closeLabel={closeLabel} size="small">
      <Form id={`${id}-form`} action={action}>
        <p className="m-0 text-ink-2">{text}</p>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormActions>
          <SubmitButton variant="danger">{confirmText}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}
