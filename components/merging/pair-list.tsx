import { Pager } from "@/components/data-table/pager";
import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { PresentedPairs } from "@/lib/duplicates/present-pairs";

type Props = Pick<PresentedPairs, "rows" | "isEmpty" | "pager" | "texts"> & {
  dismiss: (previous: FormState, data: FormData) => Promise<FormState>;
};

/** Likely duplicates, two by two, with why and both ways on. */
export function PairList({ rows, isEmpty, pager, texts, dismiss }: Props) {
  if (isEmpty) return <EmptyState title={texts.none} text={texts.noneText} />;
  if (rows.length === 0) return null;
  return (
    <>
      <ul className="changes" aria-label={texts.title}>
        {rows.map(({ key, ends, score, why, merge, dismiss: sent, dismissName }) => (
          <li key={key}>
            <div>
              {ends.map(({ id, name, hint, href }) => (
                <p className="merge-record m-0" key={id}>
                  <a className="name" href={href}>
                    {name}
                  </a>
                  <span className="meta">{hint}</span>
                </p>
              ))}
              <p className="meta m-0">
                {score} · {why}
              </p>
            </div>
            <div className="leftover-ways">
              <LinkButton href={merge.href} small aria-label={merge.name}>
                {texts.merge}
              </LinkButton>
              <ActionButton
                action={dismiss}
                fields={sent}
                label={texts.dismiss}
                name={dismissName}
                small
                variant="quiet"
              />
            </div>
          </li>
        ))}
      </ul>
      {pager && <Pager {...pager} />}
    </>
  );
}
