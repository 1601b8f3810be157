import { SubmitButton } from "@/components/form/submit-button";
import { Dialog } from "@/components/ui/dialog";

type Props = {
  id: string;
  title: string;
  text: string;
  /** Names what happens: "Ta bort 3 filer", never "OK". */
  confirmText: string;
  closeLabel: string;
  action: (data: FormData) => void | Promise<void>;
  fields?: Record<string, string>;
};

/** Only for what cannot be taken back; everything else acts at once and offers Undo. */
export function ConfirmDialog({ id, title, text, confirmText, closeLabel, action, fields = {} }: Props) {
  return (
    <Dialog id={id} title={title} closeLabel={closeLabel} size="small">
      <p className="m-0 mb-4 text-ink-2">{text}</p>
      <form action={action} className="form-actions">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <SubmitButton variant="danger">{confirmText}</SubmitButton>
      </form>
    </Dialog>
  );
}
