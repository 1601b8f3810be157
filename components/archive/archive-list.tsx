import { Pager } from "@/components/data-table/pager";
import { ActionButton } from "@/components/form/action-button";
import { EmptyState } from "@/components/ui/empty-state";
import type { PresentedArchive } from "@/lib/archive/present-archived";
import type { FormState } from "@/lib/core/result";

type Props = Pick<PresentedArchive, "rows" | "pager" | "texts"> & {
  /** The name that the action knows a record's id by. */
  idName: "id" | "caseId" | "orderId" | "callId";
  /** Absent where the reader may restore nothing. */
  restore?: (previous: FormState, data: FormData) => Promise<FormState>;
};

/** What was put away: who did it and when, what comes back with it, and the way back. */
export function ArchiveList({ rows, pager, texts, idName, restore }: Props) {
  if (rows.length === 0) return <EmptyState title={texts.empty} text={texts.emptyText} />;
  return (
    <>
      <ul className="changes" aria-label={texts.list}>
        {rows.map(({ id, name, href, when, returns, restoreLabel }) => (
          <li key={id}>
            <div>
              <a className="name" href={href}>
                {name}
              </a>
              <p className="meta m-0">{[when, returns].filter(Boolean).join(" · ")}</p>
            </div>
            {restore && (
              <ActionButton
                action={restore}
                fields={{ [idName]: id }}
                label={texts.restore}
                name={restoreLabel}
                small
              />
            )}
          </li>
        ))}
      </ul>
      {pager && <Pager {...pager} />}
    </>
  );
}
