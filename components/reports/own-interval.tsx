import { Button } from "@/components/ui/button";
import type { ReportChip } from "@/lib/reports/present-report-filters";

/** The form for days of one's own; what else the address holds goes with it. */
export function OwnInterval({ action, hidden, from, to, texts }: NonNullable<ReportChip["own"]>) {
  return (
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
  );
}
