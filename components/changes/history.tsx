import type { ComponentProps, ReactNode } from "react";
import { ChangeList } from "@/components/changes/change-list";
import { HistoryFilter } from "@/components/changes/history-filter";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { PresentedHistoryFilter } from "@/lib/changes/present-history";

type Props = {
  filter: PresentedHistoryFilter;
  list: ComponentProps<typeof ChangeList>;
  /** More ways to look back, beside the filter. */
  beside?: ReactNode;
};

/** A record's whole history, and what it is narrowed by. */
export function History({ filter, list, beside }: Props) {
  const { none } = filter;
  return (
    <>
      <div className="history-head">
        <HistoryFilter {...filter} />
        {beside}
      </div>
      {none && list.batches.length === 0 ? (
        <EmptyState title={none.title}>
          <LinkButton href={none.href}>{none.show}</LinkButton>
        </EmptyState>
      ) : (
        <ChangeList {...list} />
      )}
    </>
  );
}
