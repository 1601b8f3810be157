import type { ReactNode } from "react";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChip } from "@/components/data-table/filter-chip";
import { PageHeader } from "@/components/layout/page-header";
import { PrintButton } from "@/components/layout/print-button";
import { OwnInterval } from "@/components/reports/own-interval";
import { Tabs } from "@/components/ui/tabs";
import type { ReportChip } from "@/lib/reports/present-report-filters";

type Props = {
  title: string;
  /** The page with its filter. */
  href: string;
  parent: { label: string; href: string };
  menu: { label: string; href: string; current: boolean }[];
  chips: ReportChip[];
  /** What the chips say, for paper. */
  chosen: string;
  texts: { menu: string; filters: string; print: string };
  children: ReactNode;
};

/** What every report stands in: its name, the other reports, the filters. */
export function ReportFrame({ title, href, parent, menu, chips, chosen, texts, children }: Props) {
  return (
    <>
      <PageHeader title={title} parents={[parent]}>
        <PrintButton href={href} label={texts.print} className="btn" />
      </PageHeader>
      <Tabs label={texts.menu} items={menu} />
      <FilterBar label={texts.filters}>
        {chips.map(({ own, ...chip }) => (
          <FilterChip key={chip.id} {...chip}>
            {own && <OwnInterval {...own} />}
          </FilterChip>
        ))}
      </FilterBar>
      <p className="print-only">{chosen}</p>
      {children}
    </>
  );
}
