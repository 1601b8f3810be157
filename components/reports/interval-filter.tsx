import { FilterChip } from "@/components/data-table/filter-chip";
import { Button } from "@/components/ui/button";

type Props = {
  label: string;
  /** What is chosen, in words. */
  value: string;
  options: { label: string; href: string; current: boolean }[];
  own: {
    action: string;
    hidden: Record<string, string>;
    from: string | null;
    to: string | null;
    texts: { title: string; from: string; to: string; apply: string };
  };
};

/** The days that a report counts: an interval by name, or one's own. */
export function IntervalFilter({ label, value, options, own }: Props) {
  const { action, hidden, from, to, texts } = own;
  return (
    <FilterChip id="report-interval" label={label} value={value} options={options}>
      <form method="get" action={action} className="grid gap-2 p-2" aria-label={texts.title}>
        {Object.entries(hidden).map(([name, text]) => (
          <input key={name} type="hidden" name={name} value={text} />
        ))}
        <label className="field">
          {texts.from}
          <input className="input" type="date" name="from" defaultValue={from ?? ""} />
        </label>
        <label className="field">
          {texts.to}
          <input className="input" type="date" name="to" defaultValue={to ?? ""} />
        </label>
        <Button type="submit" variant="primary">
          {texts.apply}
        </Button>
      </form>
    </FilterChip>
  );
}
