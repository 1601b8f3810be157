import { ActionButton } from "@/components/form/action-button";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormState } from "@/lib/core/result";
import type { PresentedChanges } from "@/lib/registries/present-changes";

type Props = PresentedChanges & {
  /** Absent where the reader may change nothing, or everything is decided. */
  decide?: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: { accept: string; refuse: string; acceptAll: string };
};

/** What a registry says otherwise of one customer. */
export function ChangeCard({
  customerId,
  name,
  href,
  title,
  origin,
  acceptAllLabel,
  changes,
  decide,
  texts,
}: Props) {
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h2 className="card-title">
          <a className="name" href={href}>
            {name}
          </a>
        </h2>
        <span className="meta">{origin}</span>
        {decide && changes.length > 1 && (
          <Form action={decide} id={`all-${customerId}`} className="contents">
            {changes.map(({ id }) => (
              <input key={id} type="hidden" name="ids" value={id} />
            ))}
            <input type="hidden" name="decision" value="accept" />
            <SubmitButton small variant="quiet" aria-label={acceptAllLabel}>
              {texts.acceptAll}
            </SubmitButton>
          </Form>
        )}
      </div>
      <ul className="lines registry-changes">
        {changes.map((change) => (
          <li key={change.id}>
            <span className="registry-field">{change.label}</span>
            <span className="registry-sides">
              <del>{change.old ?? "–"}</del> <span aria-hidden="true">→</span> <ins>{change.new ?? "–"}</ins>
            </span>
            {change.decided && <span className="meta end">{change.decided}</span>}
            {decide && !change.decided && (
              <span className="end flex gap-2">
                <ActionButton
                  action={decide}
                  fields={{ ids: change.id, decision: "accept" }}
                  label={texts.accept}
                  name={change.acceptLabel}
                  small
                />
                <ActionButton
                  action={decide}
                  fields={{ ids: change.id, decision: "refuse" }}
                  label={texts.refuse}
                  name={change.refuseLabel}
                  small
                  variant="quiet"
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
