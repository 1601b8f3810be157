import { Form } from "@/components/form/form";
import { Icon } from "@/components/ui/icon";
import type { FormState } from "@/lib/core/result";

type Step = {
  id: string;
  name: string;
  isPresent: boolean;
  /** Of a status that puts cases on ice: where the day and the reason are asked for. */
  stallHref: string | null;
};
type Props = {
  caseId: string;
  steps: Step[];
  /** Absent: the statuses are shown, not offered. */
  action?: (previous: FormState, data: FormData) => Promise<FormState>;
  /** Where the case stood when the page was read. */
  seenStatusId: string;
  texts: { label: string; present: string; stalls: string };
};

const look = "inline-flex min-h-8 items-center gap-1 rounded-pill border px-3 text-meta font-medium";
const offered = `${look} cursor-pointer border-line bg-surface text-ink-2 hover:bg-subtle hover:text-ink`;

/** The statuses of the case's pipeline in their order; each is a button that moves the case there, or a link to what has to be said first. */
export function StatusStepper({ caseId, steps, action, seenStatusId, texts }: Props) {
  const list = (
    <ol className="m-0 flex list-none flex-wrap gap-1 p-0" aria-label={texts.label}>
      {steps.map((step) => (
        <li key={step.id}>{stepOf(step, action !== undefined, texts)}</li>
      ))}
    </ol>
  );
  if (!action) return list;
  return (
    <Form action={action} id="move" className="grid gap-2" label={texts.label}>
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="seenStatusId" value={seenStatusId} />
      {list}
    </Form>
  );
}

function stepOf({ id, name, isPresent, stallHref }: Step, isOffered: boolean, texts: Props["texts"]) {
  const content = (
    <>
      {stallHref && <Icon name="clock" label={texts.stalls} />}
      {name}
    </>
  );
  if (isPresent)
    return (
      <span className={`${look} border-transparent bg-accent-soft text-accent-text`} aria-current="step">
        {content}
        <span className="vh"> ({texts.present})</span>
      </span>
    );
  if (!isOffered) return <span className={`${look} border-line text-ink-3`}>{content}</span>;
  if (stallHref)
    return (
      <a className={`${offered} no-underline`} href={stallHref} data-keep-scroll="">
        {content}
      </a>
    );
  return (
    <button type="submit" name="statusId" value={id} className={offered}>
      {content}
    </button>
  );
}
