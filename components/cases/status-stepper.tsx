import { Form } from "@/components/form/form";
import type { FormState } from "@/lib/core/result";

type Props = {
  caseId: string;
  steps: { id: string; name: string; isPresent: boolean }[];
  /** Absent: the statuses are shown, not offered. */
  action?: (previous: FormState, data: FormData) => Promise<FormState>;
  label: string;
  presentText: string;
};

const look = "inline-flex min-h-8 items-center rounded-pill border px-3 text-meta font-medium";

/** The open statuses in their order; each is a button that moves the case there. */
export function StatusStepper({ caseId, steps, action, label, presentText }: Props) {
  const list = (
    <ol className="m-0 flex list-none flex-wrap gap-1 p-0" aria-label={label}>
      {steps.map(({ id, name, isPresent }) => (
        <li key={id}>
          {isPresent || !action ? (
            <span
              className={
                isPresent
                  ? `${look} border-transparent bg-accent-soft text-accent-text`
                  : `${look} border-line text-ink-3`
              }
              aria-current={isPresent ? "step" : undefined}
            >
              {name}
              {isPresent && <span className="vh"> ({presentText})</span>}
            </span>
          ) : (
            <button
              type="submit"
              name="statusId"
              value={id}
              className={`${look} cursor-pointer border-line bg-surface text-ink-2 hover:bg-subtle hover:text-ink`}
            >
              {name}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
  if (!action) return list;
  return (
    <Form action={action} id="move" className="grid gap-2" label={label}>
      <input type="hidden" name="caseId" value={caseId} />
      {list}
    </Form>
  );
}
