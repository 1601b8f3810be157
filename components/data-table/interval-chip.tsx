import type { ComponentProps } from "react";
import { FilterChip } from "@/components/data-table/filter-chip";
import { Button } from "@/components/ui/button";

type Props = {
  id: string;
  action: string;
  /** What the address says besides, and the days themselves. */
  keep: Record<string, string | undefined>;
  interval: Omit<ComponentProps<typeof FilterChip>, "id" | "children">;
  texts: { from: string; to: string; apply: string };
};

/** The days between which something was, as two fields behind a chip. */
export function IntervalChip({ id, action, keep, interval, texts }: Props) {
  const { from, to, ...others } = keep;
  return (
    <FilterChip id={id} {...interval}>
      <form action={action} method="get" className="grid gap-2 p-2">
        {Object.entries(others).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
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
