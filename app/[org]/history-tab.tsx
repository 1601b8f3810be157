import type { ReactNode } from "react";
import { History as HistoryView } from "@/components/changes/history";
import { FileMenu } from "@/components/data-table/file-menu";
import { presentChanges } from "@/lib/changes/present-changes";
import { historyHref, presentHistoryFile, presentHistoryFilter } from "@/lib/changes/present-history";
import type { History } from "@/lib/changes/read-history";
import type { PageTools } from "@/lib/request/page";
import { restoreValueAction, undoBatchAction } from "./actions";

type Props = {
  org: string;
  /** The card whose tab it is. */
  href: string;
  history: History;
  tools: PageTools;
  beside?: ReactNode;
};

/** The history tab of every card: what happened, narrowed, with a way back for each change and each value. */
export function HistoryTab({ org, href, history: { changes, filter, people }, tools, beside }: Props) {
  const { can, t } = tools;
  return (
    <HistoryView
      filter={presentHistoryFilter(filter, people, href, t)}
      list={{
        ...presentChanges(changes, tools, historyHref(href, filter)),
        undo: can("change:undo") ? undoBatchAction.bind(null, org) : undefined,
        restore: can("customer:write") ? restoreValueAction.bind(null, org) : undefined,
      }}
      beside={
        <>
          {beside}
          <FileMenu {...presentHistoryFile(href, filter, t)} />
        </>
      }
    />
  );
}
