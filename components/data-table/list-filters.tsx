import type { ComponentProps, ReactNode } from "react";
import { ActiveFilter } from "@/components/data-table/active-filter";
import { ColumnChoice } from "@/components/data-table/column-choice";
import { ConditionChips } from "@/components/data-table/condition-chips";
import { FileMenu } from "@/components/data-table/file-menu";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChip, type FilterOption } from "@/components/data-table/filter-chip";
import { FilterForm } from "@/components/data-table/filter-form";
import { SearchField } from "@/components/data-table/search-field";
import { SortMenu } from "@/components/data-table/sort-menu";
import { Plain } from "@/components/ui/plain";
import type { FilterPanel } from "@/lib/views/presented";

type Props = {
  search: ComponentProps<typeof SearchField>;
  fieldMenu: { label: string; options: FilterOption[] };
  conditions: Omit<ComponentProps<typeof ConditionChips>, "label">;
  panel: FilterPanel | null;
  /** Null where there are no columns, as on a board. */
  columnChoice: Omit<ComponentProps<typeof ColumnChoice>, "texts"> | null;
  /** Null where the rows have an order of their own. */
  sorts: { label: string; options: ComponentProps<typeof SortMenu>["options"] } | null;
  /** Null where a filter of the list's own says it. */
  archived: { label: string; isOn: boolean; remove: string; href: string } | null;
  /** The list as a file. */
  file: ComponentProps<typeof FileMenu> | null;
  texts: { label: string; active: string; noChoices: string; columns: { shown: string; others: string } };
  /** What is particular to this list, before the filters. */
  start?: ReactNode;
  /** The list's own filters, after the search. */
  chips?: ReactNode;
  /** A filter with fields that aren't plain markup. */
  interval?: ReactNode;
  /** After order and columns. */
  end?: ReactNode;
};

/** Above a list: search, the conditions that hold, the form of one being made, order and columns. */
export function ListFilters(props: Props) {
  const { search, fieldMenu, conditions, panel, columnChoice, sorts, archived, file, texts } = props;
  const { start, chips, interval, end } = props;
  return (
    <>
      <FilterBar
        label={texts.label}
        end={
          <>
            <Plain>
              {sorts && <SortMenu id="sort" {...sorts} />}
              {columnChoice && <ColumnChoice {...columnChoice} texts={texts.columns} />}
              {file && <FileMenu {...file} />}
            </Plain>
            {end}
          </>
        }
      >
        <Plain>
          {start}
          <SearchField {...search} />
          {chips}
        </Plain>
        {interval}
        <Plain>
          {archived && archivedChip(archived)}
          <FilterChip id="add-filter" {...fieldMenu} shortcut="F" />
        </Plain>
      </FilterBar>
      <Plain>
        <ConditionChips label={texts.active} {...conditions} />
      </Plain>
      {panel && <FilterForm key={panel.title} {...panel} noChoices={texts.noChoices} />}
    </>
  );
}

function archivedChip({ label, isOn, remove, href }: NonNullable<Props["archived"]>) {
  if (isOn) return <ActiveFilter text={label} removeLabel={remove} href={href} />;
  return (
    <a className="chip" href={href} data-keep-scroll="">
      {label}
    </a>
  );
}
