import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/core/result";

type Props = {
  id: string;
  text: string;
  restoreText: string;
  /** Absent where the reader may change nothing. */
  restore?: (previous: FormState, data: FormData) => Promise<FormState>;
};

/** Says below a record's header that it is archived, and offers the way back. */
export function ArchivedNotice({ id, text, restoreText, restore }: Props) {
  return (
    <div className="page-body">
      <Notice tone="warn">
        <p className="m-0">{text}</p>
        {restore && (
          <Form action={restore} id="restore" className="mt-2">
            <input type="hidden" name="id" value={id} />
            <SubmitButton variant="default" small>
              {restoreText}
            </SubmitButton>
          </Form>
        )}
      </Notice>
    </div>
  );
}
