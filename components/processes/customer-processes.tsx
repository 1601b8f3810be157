import { Form } from "@/components/form/form";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import type { FormState } from "@/lib/core/result";
import type { PresentedProcess } from "@/lib/processes/present-processes";

type Props = {
  customerId: string;
  processes: PresentedProcess[];
  /** Absent: the steps are shown, not offered. */
  action?: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: { title: string; here: string };
};

const look = "inline-flex min-h-7 items-center rounded-pill border px-3 text-meta font-medium";
const looks = {
  here: `${look} border-transparent bg-accent-soft text-accent-text`,
  shown: `${look} border-line text-ink-3`,
  offered: `${look} cursor-pointer border-line bg-surface text-ink-2 hover:bg-subtle hover:text-ink`,
};

/** Where a customer stands in each process; a click on a step moves it there. */
export function CustomerProcesses({ customerId, processes, action, texts }: Props) {
  return (
    <Card title={texts.title}>
      <div className="grid gap-4">
        {processes.map((process) => (
          <section key={process.id} aria-label={process.name} className="grid gap-2">
            <p className="m-0 flex flex-wrap items-baseline gap-2">
              <span className="font-medium">{process.name}</span>
              <span className="meta">{process.since}</span>
            </p>
            {action ? (
              <Form
                action={action}
                id={`process-${process.id}`}
                className="flex items-start gap-1"
                label={process.name}
              >
                <input type="hidden" name="customerId" value={customerId} />
                <input type="hidden" name="processId" value={process.id} />
                <Steps process={process} hereText={texts.here} isOffered />
                {process.leave && (
                  <IconButton type="submit" name="stepId" value="" icon="x" label={process.leave} small />
                )}
              </Form>
            ) : (
              <Steps process={process} hereText={texts.here} isOffered={false} />
            )}
          </section>
        ))}
      </div>
    </Card>
  );
}

type StepsProps = { process: PresentedProcess; hereText: string; isOffered: boolean };

function Steps({ process, hereText, isOffered }: StepsProps) {
  return (
    <ol className="m-0 flex list-none flex-wrap gap-1 p-0">
      {process.steps.map(({ id, name, isHere }) => (
        <li key={id}>
          {isHere || !isOffered ? (
            <span className={isHere ? looks.here : looks.shown} aria-current={isHere ? "step" : undefined}>
              {name}
              {isHere && <span className="vh"> ({hereText})</span>}
            </span>
          ) : (
            <button type="submit" name="stepId" value={id} className={looks.offered}>
              {name}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
