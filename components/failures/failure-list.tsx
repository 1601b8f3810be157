import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormState } from "@/lib/core/result";
import type { presentFailures } from "@/lib/failures/present-failures";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  failures: ReturnType<typeof presentFailures>;
  retry: Action;
  dismiss: Action;
  texts: { list: string; retry: string; dismiss: string; none: string; noneText: string };
};

/** What went wrong for good, each to be tried again or to be let be. */
export function FailureList({ failures, retry, dismiss, texts }: Props) {
  if (failures.length === 0) return <EmptyState title={texts.none} text={texts.noneText} />;
  return (
    <ul className="changes" aria-label={texts.list}>
      {failures.map((failure) => (
        <li key={failure.id}>
          <div>
            <p className="m-0 font-medium">{failure.what}</p>
            <p className="m-0">{failure.reason}</p>
            <p className="meta m-0 flex flex-wrap gap-x-3">
              <span>{failure.when}</span>
              <span>{failure.reference}</span>
            </p>
          </div>
          <div className="flex flex-col items-end gap-2 md:flex-row md:items-start">
            <ActionButton
              action={retry}
              fields={{ id: failure.id }}
              label={texts.retry}
              name={failure.retry}
              icon="refresh-cw"
              small
            />
            <ActionButton
              action={dismiss}
              fields={{ id: failure.id }}
              label={texts.dismiss}
              name={failure.dismiss}
              variant="quiet"
              small
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
