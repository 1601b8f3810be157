import { ActionButton } from "@/components/form/action-button";
import { Tag } from "@/components/ui/tag";
import type { PresentedLeftover } from "@/lib/batches/present-batch-run";
import type { FormState } from "@/lib/core/result";

type Props = {
  label: string;
  rows: PresentedLeftover[];
  decide: (previous: FormState, data: FormData) => Promise<FormState>;
};

/** What an undoing left as it is: as it is now → as it was, with both ways on. */
export function LeftoverList({ label, rows, decide }: Props) {
  return (
    <ul className="changes" aria-label={label}>
      {rows.map(({ key, name, href, why, fields, sent, putBack, leave, tag }) => (
        <li key={key}>
          <div>
            <p className="change-head">
              {href ? (
                <a className="name" href={href}>
                  {name}
                </a>
              ) : (
                <span className="name">{name}</span>
              )}
              <span>{why}</span>
              {tag && <Tag name={tag} />}
            </p>
            {fields.length > 0 && (
              <dl className="change-fields">
                {fields.map(({ key, label, now, before }) => (
                  <div key={key}>
                    <dt>{label}</dt>
                    <dd>
                      <del>{now}</del> <span aria-hidden="true">→</span> <ins>{before}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
          <div className="leftover-ways">
            {putBack && (
              <ActionButton action={decide} fields={{ ...sent, decision: "put_back" }} {...putBack} small />
            )}
            {leave && (
              <ActionButton
                action={decide}
                fields={{ ...sent, decision: "left" }}
                {...leave}
                small
                variant="quiet"
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
