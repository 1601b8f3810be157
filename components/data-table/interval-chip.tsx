import type { ComponentProps } from "react";
import { FilterChip } from "@/components/data-table/filter-chip";
import { HiddenFields } from "@/components/data-table/hidden-fields";
import { Button } from "@/components/ui/button";
import type { Hidden } from "@/lib/views/presented";

type Props = {
  id: string;
  action: string;
  /** What the address says besides the days. */
  keep: Hidden[];
  days: { from?: string | undefined; to?: string | undefined };
  interval: Omit<ComponentProps<typeof FilterChip>, "id" | "children">;
  texts: { from: string; to: string; apply: string };
};

/** The days between which something was, as two fields behind a chip. */
export function IntervalChip({ id, action, keep, days: { from, to }, interval, texts }: Props) {
  return (
    <FilterChip id={id} {...interval}>
      <form action={action} method="get" className="grid gap-2 p-2">
        <HiddenFields fields={keep} />
        <label className="field">
          {texts.from}
          <input className="input" type="date" name="from" defaultValue={from} />
        </label>
        <label className="field">
          {texts.to}
          <input className="input" type="date" name="to" defaultValue={to} />
        </label>
        <Button type="submit" variant="primary">
          {texts.apply}
        </Button>
      </form>
    </FilterChip>
  );
}
