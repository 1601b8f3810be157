import { Pager } from "@/components/data-table/pager";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { EmptyState } from "@/components/ui/empty-state";
import { Tag } from "@/components/ui/tag";
import type {
  PresentedBatch,
  PresentedChanges,
  PresentedField,
  PresentedLine,
} from "@/lib/changes/present-changes";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = PresentedChanges & {
  /** Absent where the reader may undo nothing. */
  undo?: Action;
  /** Absent where the reader may change nothing. */
  restore?: Action;
};

/** The history: who changed what and when, old → new, with a way back for each. */
export function ChangeList({ texts, batches, pager, undo, restore }: Props) {
  if (batches.length === 0) return <EmptyState title={texts.emptyTitle} text={texts.emptyText} />;
  return (
    <>
      <ol className="changes" aria-label={texts.label}>
        {batches.map((batch) => (
          <li key={batch.key}>
            <p className="change-head">
              <span className="name">{batch.who}</span>
              <time>{batch.when}</time>
              {batch.note && <span>{batch.note}</span>}
              {batch.tag && <Tag name={batch.tag} />}
            </p>
            <ul className="change-lines">
              {batch.lines.map((line) => (
                <li key={line.key}>
                  {sentence(line)}
                  {line.fields.length > 0 && fieldList(line, texts.restore, restore)}
                </li>
              ))}
            </ul>
            {batch.more && (
              <a className="link change-more" href={batch.more.href}>
                {batch.more.text}
              </a>
            )}
            {undo && batch.undo && undoForm(batch.undo, texts.undo, undo)}
          </li>
        ))}
      </ol>
      {pager && <Pager {...pager} />}
    </>
  );
}

function sentence({ text, subject }: PresentedLine) {
  return (
    <>
      {text}{" "}
      {subject?.href ? (
        <a className="name" href={subject.href}>
          {subject.text}
        </a>
      ) : (
        subject && <span className="name">{subject.text}</span>
      )}
    </>
  );
}

function fieldList({ fields }: PresentedLine, text: string, restore: Action | undefined) {
  return (
    <dl className="change-fields">
      {fields.map(({ key, label, before, after, restore: value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <del>{before}</del> <span aria-hidden="true">→</span> <ins>{after}</ins>
            {restore && value && restoreForm(value, text, restore)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function restoreForm(
  { changeId, field, label }: NonNullable<PresentedField["restore"]>,
  text: string,
  restore: Action,
) {
  return (
    <Form action={restore} className="change-restore" id={`restore-${changeId}-${field}`}>
      <input type="hidden" name="changeId" value={changeId} />
      <input type="hidden" name="field" value={field} />
      <SubmitButton variant="quiet" small aria-label={label}>
        {text}
      </SubmitButton>
    </Form>
  );
}

function undoForm({ batchId, label }: NonNullable<PresentedBatch["undo"]>, text: string, undo: Action) {
  return (
    <Form action={undo} className="change-undo" id={`undo-${batchId}`}>
      <input type="hidden" name="batchId" value={batchId} />
      <SubmitButton variant="default" small aria-label={label}>
        {text}
      </SubmitButton>
    </Form>
  );
}
