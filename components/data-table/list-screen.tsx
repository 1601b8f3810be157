import type { ComponentProps, ReactNode } from "react";
import { ListFilters } from "@/components/data-table/list-filters";
import { ListForm } from "@/components/data-table/list-form";
import { ListTable } from "@/components/data-table/list-table";
import { Pager } from "@/components/data-table/pager";
import { ViewTools } from "@/components/data-table/view-tools";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";

type Views = Omit<ComponentProps<typeof ViewTools>, "entity" | "actions"> & {
  tabs: ComponentProps<typeof Tabs>["items"];
  isOffered: boolean;
  texts: { tabs: string };
};
type Props = {
  entity: string;
  caption: string;
  list: Omit<ComponentProps<typeof ListFilters>, "start" | "chips" | "interval" | "end"> & {
    columns: ComponentProps<typeof ListTable>["columns"];
    rows: ComponentProps<typeof ListTable>["rows"];
    notice: string | null;
    pager: ComponentProps<typeof Pager>;
  };
  views: Views;
  viewActions: ComponentProps<typeof ViewTools>["actions"];
  /** Absent for those who only read. */
  changes: Omit<ComponentProps<typeof ListForm>, "caption" | "columns" | "rows" | "footer"> | null;
  /** Beside the search: before it, and after it the list's own filters. */
  start?: ReactNode;
  chips?: ReactNode;
  interval?: ReactNode;
  /** Of all hits, by column. */
  footer?: ComponentProps<typeof ListTable>["footer"];
  /** What the button of each row's menu is called. */
  more: string;
  /** Below the rows. */
  below?: ReactNode;
  /** Shown instead of no rows. */
  empty: ReactNode;
};

/** Any list below its header: saved views, filters, rows, pages. */
export function ListScreen(props: Props) {
  const { entity, caption, list, views, viewActions, changes, footer, more, below, empty } = props;
  const { start, chips, interval } = props;
  const table = { caption, columns: list.columns, rows: list.rows, footer, more };
  return (
    <>
      {views.tabs.length > 0 && <Tabs label={views.texts.tabs} items={views.tabs} />}
      <ListFilters
        {...list}
        start={start}
        chips={chips}
        interval={interval}
        end={views.isOffered && <ViewTools {...views} entity={entity} actions={viewActions} />}
      />
      {list.notice && (
        <div className="list-notice">
          <Notice tone="warn">{list.notice}</Notice>
        </div>
      )}
      {list.rows.length === 0 ? (
        empty
      ) : (
        <>
          {changes ? <ListForm {...table} {...changes} /> : <ListTable {...table} />}
          {below}
          <Pager {...list.pager} />
        </>
      )}
    </>
  );
}
